/**
 * The one door through which text becomes Python: literals and comments. Everything is printed in ASCII, so that no
 * control character, line separator or bidirectional mark of a header reaches the module's source.
 */

const namedEscapes: ReadonlyMap<number, string> = new Map([
  [9, "\\t"],
  [10, "\\n"],
  [13, "\\r"],
  [34, '\\"'],
  [92, "\\\\"],
]);

/** What Python's literals and comments have as it is; most text is that. */
const plainLiteral = /^[ !#-[\]-~]*$/;
const plainComment = /^[ -~]*$/;

/** A str literal. Code points beyond the BMP in the text are one character; lone surrogates stay what they are. */
export function quoteText(text: string): string {
  if (plainLiteral.test(text)) return `"${text}"`;
  return quoteCodes(Array.from(text, (character) => character.codePointAt(0) as number));
}

export function quoteCodes(codes: readonly number[]): string {
  return enclose(codes.map(escapeCode).join(""));
}

/** A bytes literal; each number is a byte. */
export function quoteBytes(bytes: readonly number[]): string {
  return `b${enclose(bytes.map(escapeByte).join(""))}`;
}

/** Between the quotes of which fewer have to be escaped, double ones where both are alike: as formatters of Python do. */
function enclose(escaped: string): string {
  if (!escaped.includes('"') || countOf('"', escaped) <= countOf("'", escaped)) return `"${escaped}"`;
  const swapped = escaped.replace(/\\(.)|'/gsu, (whole, character: string | undefined) =>
    character === undefined ? "\\'" : character === '"' ? '"' : whole,
  );
  return `'${swapped}'`;
}

function countOf(character: string, text: string): number {
  return text.split(character).length - 1;
}

/** What stands between double quotes. */
function escapeText(text: string): string {
  if (plainLiteral.test(text)) return text;
  return Array.from(text, (character) => escapeCode(character.codePointAt(0) as number)).join("");
}

/** For a place that may be a comment, or a string in quotes of any kind, raw or not. */
export function escapeInText(text: string): string {
  return escapeText(text).replaceAll("'", "\\'");
}

/** A docstring: line ends stay, everything else goes the way of literals. */
export function quoteDocstring(text: string): string {
  const lines = text.split("\n").map(escapeText);
  return `"""${lines.join("\n")}"""`;
}

/** A quote behind an even number of backslashes: one that would be the first of the docstring's end. */
const bareQuoteAtEnd = /(?<!\\)(?:\\\\)*"$/;

/** A docstring as lines of at most `width` columns, save for words that are longer; blanks at their ends are gone. */
export function quoteDocstringLines(
  lines: readonly string[],
  indent: string,
  width: number,
): readonly string[] {
  const quoted = lines.flatMap((line, at) =>
    wrapLine(quoteDocstringLine(line), width - indent.length, at === 0),
  );
  const [given = "", ...others] = quoted;
  const first = given.startsWith('"') ? `\\${given}` : given;
  const isClosed = bareQuoteAtEnd.test(first);
  if (!isClosed && others.length === 0 && indent.length + first.length + 6 <= width)
    return [`${indent}"""${first}"""`];
  return [
    `${indent}"""${first}`,
    ...others.map((line) => (line === "" ? "" : `${indent}${line}`)),
    `${indent}"""`,
  ];
}

/** A quote stays one unless a second follows: three would end the docstring. */
function quoteDocstringLine(line: string): string {
  const text = escapeText(line.replaceAll("\t", "    ").trimEnd());
  return text.replace(/(?:\\")+/g, (quotes) => (quotes.length === 2 ? '"' : quotes));
}

/** Breaks a line between words; what follows has its indentation. */
function wrapLine(line: string, width: number, isFirst: boolean): readonly string[] {
  const text = isFirst ? line.trimStart() : line;
  const margin = text.slice(0, text.length - text.trimStart().length);
  const lines: string[] = [];
  let current = "";
  for (const word of text.trimStart().split(/ +/)) {
    // The marks of the docstring's begin stand before its first line.
    const room = width - (isFirst && lines.length === 0 ? 3 : 0);
    const longer = current === "" ? `${margin}${word}` : `${current} ${word}`;
    if (current !== "" && longer.length > room) {
      lines.push(current);
      current = `${margin}${word}`;
    } else current = longer;
  }
  return [...lines, current];
}

/** The text of a comment, without the `#`. */
export function quoteComment(text: string): string {
  if (plainComment.test(text)) return text;
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) as number;
    return isPrintable(code) ? character : escapeCode(code);
  }).join("");
}

function isPrintable(code: number): boolean {
  return code >= 0x20 && code < 0x7f;
}

function escapeCode(code: number): string {
  const named = namedEscapes.get(code);
  if (named !== undefined) return named;
  if (isPrintable(code)) return String.fromCharCode(code);
  if (code < 0x100) return `\\x${hexadecimal(code, 2)}`;
  return code < 0x10000 ? `\\u${hexadecimal(code, 4)}` : `\\U${hexadecimal(code, 8)}`;
}

function escapeByte(byte: number): string {
  return (
    namedEscapes.get(byte) ??
    (isPrintable(byte) ? String.fromCharCode(byte) : `\\x${hexadecimal(byte & 0xff, 2)}`)
  );
}

function hexadecimal(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}
