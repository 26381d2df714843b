/**
 * Documentation comments: block ones that start with two stars or `!`, lines that start with `///` or `//!`, and a plain
 * comment directly above a declaration; such with `<`, and plain ones, behind it on the same line. A comment before a run of
 * declarations is about all of them, up to the next blank line or comment, save for one that speaks of a single function.
 * Comments are only offsets until somebody asks:
 * each look-up is a binary search in the file's list and a look at the text between.
 */

import type { Documentation } from "../ir/declaration.ts";
import type { Token } from "../lexer/token.ts";
import type { SourceFile } from "../source/source-file.ts";
import { decodeUtf8 } from "../source/text.ts";
import { isAboutOne, parseTags } from "./documentation-tags.ts";
import { expansionSpan } from "./places.ts";

/** What ends the thing that a trailing comment is about. */
export type Terminator = ";" | ",";

/**
 * The comment about a declaration, member or enumerator: the one above `first`, or behind `name` when that comes after it
 * on the same line, past the terminator.
 */
export function documentationOf(
  first: Token,
  name: Token,
  terminator: Terminator,
): Documentation | undefined {
  const above = expansionSpan(first);
  if (above.file.comments.length === 0) return undefined;
  const behind = name === first ? above : expansionSpan(name);
  return toDocumentation(
    findTrailing(behind.file, behind.end, terminator) ??
      findAbove(above.file, above.start) ??
      findBehind(behind.file, behind.end, terminator),
  );
}

/** The comment about a run of declarations, one of which begins with `first`. Members and enumerators have none. */
export function runDocumentationOf(first: Token): Documentation | undefined {
  const { file, start } = expansionSpan(first);
  return file.comments.length === 0 ? undefined : withoutTags(findAboveRun(file, start));
}

/** The comment about a macro: above its `#define`, or behind its name. */
export function macroDocumentation(name: Token): Documentation | undefined {
  const { file, offset, end } = name;
  if (file.comments.length === 0) return undefined;
  const lineStart = file.lineStarts[file.lineAt(offset) - 1] ?? 0;
  const own =
    findTrailing(file, end, undefined) ?? findAbove(file, lineStart) ?? findBehind(file, end, undefined);
  return own === undefined ? withoutTags(findAboveRun(file, lineStart)) : toDocumentation(own);
}

function toDocumentation(source: string | undefined): Documentation | undefined {
  if (source === undefined || source === "") return undefined;
  const text = decodeUtf8(source);
  const tags = parseTags(text);
  return tags === undefined ? { text } : { text, tags };
}

/** A comment about several declarations has no tags of one of them. */
function withoutTags(source: string | undefined): Documentation | undefined {
  return source === undefined || source === "" ? undefined : { text: decodeUtf8(source) };
}

// ---- above ------------------------------------------------------------------------------------------------------

const MOST_BLANK_LINES_ABOVE = 1;

function findAbove(file: SourceFile, start: number): string | undefined {
  const { comments, text } = file;
  const at = lastCommentBefore(comments, start);
  if (at < 0) return undefined;
  const from = comments[at] as number;
  const to = comments[at + 1] as number;
  const kind = commentKind(text, from);
  if (kind === "trailing" || !startsLine(file, from)) return undefined;
  const lines = linesBetween(text, to, start);
  // A line comment's end may or may not take its line end with it.
  const isNear = lines <= 1 || (kind === "documentation" && lines <= 1 + MOST_BLANK_LINES_ABOVE);
  return isNear ? textOf(file, at) : undefined;
}

/** Characters that a run of declarations may have: what stands further up is no longer near. */
const longestRun = 1 << 14;

/** The comment before the run of declarations that this one is in. */
function findAboveRun(file: SourceFile, start: number): string | undefined {
  const { comments, text } = file;
  const at = lastCommentBefore(comments, start);
  if (at < 0) return undefined;
  const from = comments[at] as number;
  const to = comments[at + 1] as number;
  const kind = commentKind(text, from);
  // What a file begins with is about the file: its licence, its name.
  if (start - to > longestRun || kind === "trailing" || isAtBegin(file, from)) return undefined;
  // A documentation comment about a record is not about what comes behind it.
  if (kind === "documentation" && text.slice(to, start).includes("}")) return undefined;
  if (!startsLine(file, from) || !isRun(text, to, start)) return undefined;
  const found = textOf(file, at);
  const isOfFirst = found !== undefined && isAboutOne(found) && !isFirst(text.slice(to, start));
  return isOfFirst ? undefined : found;
}

/** Whether nothing is declared or defined in the text between a comment and a declaration. */
function isFirst(between: string): boolean {
  return !/[;{}]|^[ \t]*#[ \t]*define\b/m.test(between);
}

const blankLine = /\n[ \t\r]*\n/;

/** No blank line, and as many brackets closed as opened, so that a member does not get its record's comment. */
function isRun(text: string, from: number, to: number): boolean {
  // A line comment may have taken its line end with it.
  const between = text.slice(text.charCodeAt(from - 1) === 10 ? from - 1 : from, to);
  if (blankLine.test(between)) return false;
  let depth = 0;
  for (const [bracket] of between.matchAll(/[{}]/g)) {
    depth += bracket === "{" ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function isAtBegin(file: SourceFile, from: number): boolean {
  return file.text.slice(0, from).trim() === "";
}

/** The text of the comment at an index, with line comments before it; undefined for one about a file or a group. */
function textOf(file: SourceFile, at: number): string | undefined {
  const { commentTexts } = file;
  // A comment before a run is asked for by each of its declarations.
  if (commentTexts.has(at)) return commentTexts.get(at);
  const text = readText(file, at);
  commentTexts.set(at, text);
  return text;
}

function readText(file: SourceFile, at: number): string | undefined {
  const { comments, text } = file;
  const from = comments[at] as number;
  const isLine = text.startsWith("//", from);
  const whole = isLine
    ? joinLineComments(file, at)
    : stripBlock(text.slice(from, comments[at + 1] as number));
  return isAboutMoreThanOne(whole) ? undefined : whole;
}

/** Index of the start of the last comment that ends at or before an offset; -1 for none. */
function lastCommentBefore(comments: readonly number[], offset: number): number {
  let low = 0;
  let high = comments.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle * 2 + 1] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return (low - 1) * 2;
}

type CommentKind = "documentation" | "trailing" | "plain";

function commentKind(text: string, from: number): CommentKind {
  const mark = text.charAt(from + 2);
  const isLine = text.startsWith("//", from);
  const isMarked = mark === "!" || mark === (isLine ? "/" : "*");
  if (!isMarked) return "plain";
  const next = text.charAt(from + 3);
  if (next === "<") return "trailing";
  // `/***/`, `/*** ... ***/` and `////` are rulers and boxes, not documentation.
  return next === (isLine ? "/" : "*") || (!isLine && next === "/") ? "plain" : "documentation";
}

/** Only blanks stand before the comment on its line. */
function startsLine(file: SourceFile, from: number): boolean {
  for (let at = from - 1; at >= 0; at--) {
    const code = file.text.charCodeAt(at);
    if (code === 10 || code === 13) return true;
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

/** Line ends between a comment and what it is about; Infinity where other declarations or directives lie between. */
function linesBetween(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) lines++;
    // ; { } # end what the comment could be about; names are macros that vanish (an API mark, an attribute).
    else if (code === 59 || code === 123 || code === 125 || code === 35 || code === 44)
      return Number.POSITIVE_INFINITY;
  }
  // A line comment that keeps its line end to itself has given it to the list.
  return from > 0 && text.charCodeAt(from - 1) === 10 ? lines + 1 : lines;
}

/** `@file`, `@{` and their like speak of a file or a group. */
function isAboutMoreThanOne(text: string): boolean {
  return /[@\\](?:file|defgroup|addtogroup|name|mainpage|page)\b|[@\\][{}]/.test(text);
}

/** Line comments on consecutive lines are one. */
function joinLineComments(file: SourceFile, last: number): string {
  const { comments, text } = file;
  const kind = commentKind(text, comments[last] as number);
  let first = last;
  while (first >= 2) {
    const previous = comments[first - 2] as number;
    if (
      !text.startsWith("//", previous) ||
      commentKind(text, previous) !== kind ||
      !startsLine(file, previous)
    )
      break;
    if (linesBetween(text, comments[first - 1] as number, comments[first] as number) !== 1) break;
    first -= 2;
  }
  const lines: string[] = [];
  for (let at = first; at <= last; at += 2) {
    lines.push(stripLine(text.slice(comments[at] as number, comments[at + 1] as number)));
  }
  return trimBlankLines(lines);
}

// ---- behind -----------------------------------------------------------------------------------------------------

/** Characters that may stand between a name and the comment behind it on its line. */
const longestTail = 2048;

function findTrailing(file: SourceFile, end: number, terminator: Terminator | undefined): string | undefined {
  const { comments, text } = file;
  const at = lastCommentBefore(comments, end) + 2;
  const from = comments[at];
  if (from === undefined || from - end > longestTail || commentKind(text, from) !== "trailing")
    return undefined;
  let ended = false;
  for (let offset = end; offset < from; offset++) {
    const character = text.charAt(offset);
    if (character === "\n" || character === "\r") return undefined;
    if (ended && character !== " " && character !== "\t") return undefined;
    if (character === terminator || character === "}") ended = true;
  }
  const comment = text.slice(from, comments[at + 1] as number);
  if (!comment.startsWith("//")) return stripBlock(comment);
  const lines = [stripLine(comment)];
  for (let next = at + 2; next < comments.length; next += 2) {
    const start = comments[next] as number;
    if (!text.startsWith("//", start) || commentKind(text, start) !== "trailing" || !startsLine(file, start))
      break;
    lines.push(stripLine(text.slice(start, comments[next + 1] as number)));
  }
  return trimBlankLines(lines);
}

/** A plain comment behind the declaration, as the last thing on its line. */
function findBehind(file: SourceFile, end: number, terminator: Terminator | undefined): string | undefined {
  const { comments, text } = file;
  const at = lastCommentBefore(comments, end) + 2;
  const from = comments[at];
  if (from === undefined || commentKind(text, from) !== "plain") return undefined;
  const lineEnd = text.indexOf("\n", end);
  if (lineEnd >= 0 && lineEnd < from) return undefined;
  let rest = text.slice(end, from);
  const to = comments[at + 1] as number;
  if (!text.startsWith("//", from)) {
    const next = text.indexOf("\n", to);
    const after = text.slice(to, next < 0 ? text.length : next);
    if (terminator === undefined ? after.trim() !== "" : !isEnd(after, terminator)) return undefined;
    rest += after;
  }
  // Of `A, B, /* text */` only the last one is meant, and `int f(int a, /* text */` is about a.
  if (terminator !== undefined && !isRestOfOne(rest, terminator)) return undefined;
  return text.startsWith("//", from) ? stripLine(text.slice(from, to)) : stripBlock(text.slice(from, to));
}

/** Nothing but the rest of one declaration, member or enumerator: `[2];`, `= 1,`. */
function isRestOfOne(text: string, terminator: Terminator): boolean {
  const trimmed = text.trim();
  const rest = trimmed.endsWith(terminator) ? trimmed.slice(0, -1) : trimmed;
  return !rest.includes(",") && !rest.includes(";");
}

function isEnd(text: string, terminator: Terminator): boolean {
  const rest = text.trim();
  return rest === "" || rest === terminator;
}

// ---- decoration -------------------------------------------------------------------------------------------------

function stripLine(comment: string): string {
  let at = 2;
  while (comment.charAt(at) === "/" || comment.charAt(at) === "!") at++;
  if (comment.charAt(at) === "<") at++;
  if (comment.charAt(at) === " ") at++;
  return comment.slice(at).trimEnd();
}

function stripBlock(comment: string): string {
  let start = 2;
  while (comment.charAt(start) === "*" || comment.charAt(start) === "!") start++;
  if (comment.charAt(start) === "<") start++;
  let end = comment.endsWith("*/") ? comment.length - 2 : comment.length;
  while (end > start && comment.charAt(end - 1) === "*") end--;
  const lines = comment.slice(Math.min(start, end), end).split(/\r\n|\r|\n/);
  const stripped = lines.map((line, index) => (index === 0 ? line.trim() : line.trimEnd()));
  return trimBlankLines(isStarred(stripped) ? stripped.map(dropStar) : unindent(stripped));
}

/** Every line after the first one starts with a star. */
function isStarred(lines: readonly string[]): boolean {
  for (let at = 1; at < lines.length; at++) {
    const line = (lines[at] as string).trimStart();
    if (line !== "" && !line.startsWith("*")) return false;
  }
  return lines.length > 1;
}

function dropStar(line: string, index: number): string {
  if (index === 0) return line;
  let at = 0;
  const text = line.trimStart();
  while (text.charAt(at) === "*") at++;
  if (text.charAt(at) === " ") at++;
  return text.slice(at);
}

/** Takes away the indentation that all lines after the first one share. */
function unindent(lines: readonly string[]): readonly string[] {
  let shared = Number.POSITIVE_INFINITY;
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] as string;
    if (line !== "") shared = Math.min(shared, line.length - line.trimStart().length);
  }
  return lines.map((line, index) => (index === 0 || line === "" ? line : line.slice(shared)));
}

/** The text of a comment; empty where it holds no word (a ruler). */
function trimBlankLines(lines: readonly string[]): string {
  let first = 0;
  let last = lines.length;
  while (first < last && lines[first]?.trim() === "") first++;
  while (last > first && lines[last - 1]?.trim() === "") last--;
  const text = lines.slice(first, last).join("\n");
  return hasWord(text) ? text : "";
}

function hasWord(text: string): boolean {
  return /[0-9A-Za-z\u0080-\uffff]/.test(text);
}
