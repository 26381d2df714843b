/**
 * The tags of a documentation comment: Doxygen's and Javadoc's (`@param name text`, `\return text`), and kernel-doc's
 * (`@name: text`, `Return: text`). A tag begins its line, and its text goes on to the next one or to a blank line.
 */

import type { DocumentationTag } from "../ir/declaration.ts";

/** No list where there is no tag, which is so for most comments. */
export function parseTags(text: string): readonly DocumentationTag[] | undefined {
  if (!text.includes("@") && !text.includes("\\") && !text.includes("Return")) return undefined;
  const tags: Draft[] = [];
  let open: Draft | undefined;
  for (const line of text.split("\n")) {
    const content = line.trim();
    const begun = readTag(content);
    if (begun !== undefined) tags.push(begun);
    else if (open !== undefined && content !== "") open.lines.push(content);
    open = begun ?? (content === "" ? undefined : open);
  }
  return tags.length === 0 ? undefined : tags.map(finish);
}

/** What only one function has: tags (SDL writes `\\returns`), a name before its text (kernel-doc), a note of its author's. */
export function isAboutOne(text: string): boolean {
  const first = text.trimStart();
  if (subjectAtBegin.test(first) || remark.test(first)) return true;
  return (parseTags(text) ?? []).some(({ name }) => ofOne.has(name));
}

const ofOne: ReadonlySet<string> = new Set(["param", "tparam", "return", "retval", "throws", "fn"]);

/** `name() - text`. */
const subjectAtBegin = /^[A-Za-z_]\w*\(\)[ \t]*[-:]/;

/** What authors of headers write to themselves: it is about the line that they had before them, not about a run. */
const remark = /^(?:TODO|FIXME|XXX)\b/;

interface Draft {
  readonly name: string;
  readonly subject: string | undefined;
  readonly direction: string | undefined;
  readonly lines: string[];
}

function finish({ name, subject, direction, lines }: Draft): DocumentationTag {
  return {
    name,
    ...(subject === undefined ? {} : { subject }),
    ...(direction === undefined ? {} : { direction }),
    text: lines.filter((line) => line !== "").join("\n"),
  };
}

/** Different words for one thing. */
const sameNames: ReadonlyMap<string, string> = new Map([
  ["returns", "return"],
  ["result", "return"],
  ["arg", "param"],
  ["short", "brief"],
  ["exception", "throws"],
  ["throw", "throws"],
  ["sa", "see"],
]);

/** The first word behind them is what they are about. */
const withSubject: ReadonlySet<string> = new Set(["param", "tparam", "retval", "throws"]);

function readTag(line: string): Draft | undefined {
  const mark = line.charCodeAt(0);
  if (mark !== 64 && mark !== 92) return readReturn(line);
  const end = line.startsWith("...", 1) ? 4 : wordEnd(line, 1);
  if (end === 1) return undefined;
  const word = line.slice(1, end);
  if (mark === 64) {
    const behind = pathEnd(line, end);
    // kernel-doc: `@name: text`, and `@name.inner: text` of a record within.
    if (line.charCodeAt(behind) === 58)
      return begin("param", line.slice(1, behind), undefined, line.slice(behind + 1));
  }
  const name = sameNames.get(word) ?? word;
  if (!withSubject.has(name)) return begin(name, undefined, undefined, line.slice(end));
  let rest = line.slice(end).trimStart();
  let direction: string | undefined;
  if (rest.startsWith("[")) {
    const close = rest.indexOf("]");
    if (close > 0) {
      direction = rest.slice(1, close).replaceAll(" ", "");
      rest = rest.slice(close + 1).trimStart();
    }
  }
  const subjectEnd = rest.startsWith("...") ? 3 : wordEnd(rest, 0);
  const subject = subjectEnd === 0 ? undefined : rest.slice(0, subjectEnd);
  return begin(name, subject, direction, rest.slice(subjectEnd));
}

/** kernel-doc's section. */
function readReturn(line: string): Draft | undefined {
  for (const word of ["Return:", "Returns:"]) {
    if (line.startsWith(word)) return begin("return", undefined, undefined, line.slice(word.length));
  }
  return undefined;
}

function begin(
  name: string,
  subject: string | undefined,
  direction: string | undefined,
  text: string,
): Draft {
  return { name, subject, direction, lines: [text.trim()] };
}

/** Behind further words with a `.` before each. */
function pathEnd(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === 46) {
    const end = wordEnd(text, at + 1);
    if (end === at + 1) break;
    at = end;
  }
  return at;
}

/** Behind the letters, digits and underscores from `start` on. */
function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && isWord(text.charCodeAt(at))) at++;
  return at;
}

function isWord(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) || code === 95 || code > 127;
}
