/** Documentation as one Markdown file: an overview with links, then everything with its signature. */

import type { Module } from "../../ir/module.ts";
import type { Options } from "../../options.ts";
import type { Emitter, OutputFile } from "../emitter.ts";
import { type Outline, type OutlineEntry, type OutlineRow, outlineModule } from "./outline.ts";

export const markdownEmitter: Emitter = {
  name: "markdown",
  emit(module: Module, { documentationHeader }: Options): readonly OutputFile[] {
    return [{ path: "", text: printMarkdown(outlineModule(module, documentationHeader)) }];
  },
};

/** The header is its caller's, who writes Markdown. */
function printMarkdown({ title, header, sections }: Outline): string {
  const head = header.trim() === "" ? [] : ["", header.trim()];
  const lines = [`# ${escapeText(title)}`, ...head, "", "## Overview", ""];
  for (const section of sections) {
    lines.push(`- [${section.title}](#${section.anchor})`);
    for (const entry of section.entries) lines.push(`    - ${linkTo(entry)}${remark(entry)}`);
  }
  for (const section of sections) {
    lines.push("", `<a name="${section.anchor}"></a>`, "", `## ${section.title}`);
    for (const entry of section.entries) lines.push(...printEntry(entry));
  }
  return `${lines.join("\n")}\n`;
}

function linkTo({ name, anchor }: OutlineEntry): string {
  return `[${escapeText(name)}](#${anchor})`;
}

function remark({ notes }: OutlineEntry): string {
  const [first] = notes;
  return first === undefined ? "" : ` (${escapeText(first)})`;
}

function printEntry({
  name,
  anchor,
  code,
  documentation,
  notes,
  rows,
  layout,
}: OutlineEntry): readonly string[] {
  const lines = ["", `<a name="${anchor}"></a>`, "", `### ${escapeText(name)}`, "", ...fence(code)];
  if (documentation !== "") lines.push("", ...documentation.split("\n").map(escapeText));
  if (notes.length > 0) lines.push("", ...notes.map((note) => `- ${escapeText(note)}`));
  if (layout !== undefined) lines.push("", `${layout.size / 8} bytes, aligned to ${layout.align / 8}.`);
  if (rows.length > 0) lines.push("", "| name | | |", "| --- | --- | --- |", ...rows.map(printRow));
  return lines;
}

function printRow({ name, detail, symbol, documentation, target }: OutlineRow): string {
  // What C calls something is a name, and has no character that ends the code.
  const inC = symbol === undefined ? "" : `, \`${symbol}\``;
  const shown = target === undefined ? escapeText(name) : `[${escapeText(name)}](#${target})`;
  return `| ${shown} | ${escapeCell(detail)}${inC} | ${escapeCell(documentation)} |`;
}

/** Longer than any run of backticks within. */
function fence(code: string): readonly string[] {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const mark = "`".repeat(longest + 1);
  return [`${mark}c`, code, mark];
}

function escapeCell(text: string): string {
  return escapeText(text.replace(/\s+/g, " ")).replaceAll("|", "\\|");
}

/** Text of headers is text: no HTML, no links of its own, no emphasis within names. */
function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/[\\*[\]#`]/g, "\\$&")
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\_");
}
