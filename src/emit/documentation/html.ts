/** Documentation as one static page: searchable, with pictures of where fields lie; nothing is loaded from elsewhere. */

import type { Module } from "../../ir/module.ts";
import type { Options } from "../../options.ts";
import type { Emitter, OutputFile } from "../emitter.ts";
import {
  type Outline,
  type OutlineEntry,
  type OutlineRow,
  outlineModule,
  type RecordMap,
} from "./outline.ts";
import { pageScript, pageStyle } from "./page.ts";

export const htmlEmitter: Emitter = {
  name: "html",
  emit(module: Module, { documentationHeader }: Options): readonly OutputFile[] {
    return [{ path: "", text: printPage(outlineModule(module, documentationHeader)) }];
  },
};

function printPage({ title, header, sections }: Outline): string {
  const navigation = sections.map(
    ({ title: name, anchor, entries }) =>
      `<li><a href="#${anchor}">${escapeText(name)}</a> <span>${entries.length}</span></li>`,
  );
  const body = sections.map(
    ({ title: name, anchor, entries }) =>
      `<section aria-labelledby="${anchor}">\n<h2 id="${anchor}">${escapeText(name)}</h2>\n${entries.map(printEntry).join("\n")}\n</section>`,
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>
${pageStyle}
</style>
</head>
<body>
<header>
<h1>${escapeText(title)}</h1>
<label for="search">Search</label>
<input id="search" type="search" autocomplete="off">
<p id="count" role="status"></p>
<nav aria-label="Sections">
<ul>
${navigation.join("\n")}
</ul>
</nav>
</header>
<main>
${printParagraphs(header)}${body.join("\n")}
</main>
<script>
${pageScript}
</script>
</body>
</html>
`;
}

function printEntry({ name, anchor, code, documentation, notes, rows, layout }: OutlineEntry): string {
  const parts = [
    `<article id="${anchor}" data-name="${escapeText(name.toLowerCase())}">`,
    `<h3><a href="#${anchor}">${escapeText(name)}</a></h3>`,
    ...notes.map((note) => `<p class="note">${escapeText(note)}</p>`),
    `<pre tabindex="0"><code>${escapeText(code)}</code></pre>`,
  ];
  if (documentation !== "") parts.push(printParagraphs(documentation).trimEnd());
  if (layout !== undefined) parts.push(printMap(name, layout));
  if (rows.length > 0) {
    parts.push("<dl>", ...rows.map(printRow), "</dl>");
  }
  return [...parts, "</article>"].join("\n");
}

function printParagraphs(text: string): string {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
  return paragraphs.map((paragraph) => `<p>${printText(paragraph.trim())}</p>\n`).join("");
}

function printRow({ name, detail, symbol, documentation, target }: OutlineRow): string {
  const shown = target === undefined ? escapeText(name) : `<a href="#${target}">${escapeText(name)}</a>`;
  const inC = symbol === undefined ? "" : `, <code>${escapeText(symbol)}</code>`;
  const text = documentation === "" ? "" : `<br>${printText(documentation)}`;
  return `<dt>${shown}</dt><dd>${escapeText(detail)}${inC}${text}</dd>`;
}

/** Bytes from left to right, whatever the page's width; what is not covered is padding. */
function printMap(name: string, { size, align, fields }: RecordMap): string {
  const caption = `${countBytes(size / 8)}, aligned to ${align / 8}`;
  if (size === 0) return `<p>${caption}</p>`;
  const percent = (bits: number): string => `${Number(((bits / size) * 100).toFixed(3))}%`;
  const boxes = fields.map((field) => {
    const label = escapeText(`${field.name}: byte ${Math.floor(field.offset / 8)}, ${field.width} bits`);
    const style = `left:${percent(field.offset)};width:${percent(field.width)}`;
    return `<span style="${style}" title="${label}">${escapeText(field.name)}</span>`;
  });
  const label = `Where the fields of ${escapeText(name)} lie`;
  return `<figure><div class="map" role="img" aria-label="${label}">${boxes.join("")}</div><figcaption>${caption}</figcaption></figure>`;
}

function countBytes(count: number): string {
  return count === 1 ? "1 byte" : `${count} bytes`;
}

/** Comments write code between backticks. */
function printText(text: string): string {
  return escapeText(text).replace(/`([^`\n]+)`/g, "<code>$1</code>");
}

function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
