/**
 * Logical lines of a Python source (Python reference, 2.1): words and operators with their depth in brackets, strings as
 * one token each, comments gone. Enough to tell which names a module binds; what is no Python comes out as some tokens.
 */

export interface PythonToken {
  readonly kind: "name" | "operator" | "literal";
  /** A name after NFKC (PEP 3131), an operator, or a literal as it is spelled. */
  readonly text: string;
  /** How many brackets are open before it. */
  readonly depth: number;
}

export interface LogicalLine {
  /** Columns of white space before it; a tab goes to the next multiple of eight. */
  readonly indent: number;
  readonly tokens: readonly PythonToken[];
}

const newline = 10;
const backslash = 92;

/** The logical lines in their order, without empty ones. Linear in the text. */
export function readLogicalLines(text: string): readonly LogicalLine[] {
  return new LineReader(text).read();
}

class LineReader {
  readonly #text: string;
  readonly #lines: LogicalLine[] = [];
  #at = 0;
  #depth = 0;
  #indent = 0;
  #tokens: PythonToken[] = [];

  constructor(text: string) {
    this.#text = text.startsWith("\uFEFF") ? text.slice(1) : text;
  }

  read(): readonly LogicalLine[] {
    this.#readIndent();
    while (this.#at < this.#text.length) this.#readNext();
    this.#endLine();
    return this.#lines;
  }

  #readNext(): void {
    const code = this.#text.charCodeAt(this.#at);
    if (code === newline || code === 13) {
      this.#at++;
      if (this.#depth === 0) {
        this.#endLine();
        this.#readIndent();
      }
    } else if (code === 32 || code === 9 || code === 12) this.#at++;
    else if (code === 35) this.#skipComment();
    else if (code === backslash) this.#skipLineEnd();
    else if (code === 34 || code === 39) this.#readString(this.#at, false, false);
    else if (isNameStart(code)) this.#readName();
    else if (code >= 48 && code <= 57) this.#readNumber();
    else this.#readOperator();
  }

  #readIndent(): void {
    let indent = 0;
    for (; ; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 32) indent++;
      else if (code === 9) indent += 8 - (indent % 8);
      else if (code === 12) indent = 0;
      else break;
    }
    this.#indent = indent;
  }

  #endLine(): void {
    if (this.#tokens.length > 0) this.#lines.push({ indent: this.#indent, tokens: this.#tokens });
    this.#tokens = [];
    this.#depth = 0;
  }

  #skipComment(): void {
    const end = this.#text.indexOf("\n", this.#at);
    this.#at = end < 0 ? this.#text.length : end;
  }

  /** A backslash joins two lines; anywhere else it means nothing. */
  #skipLineEnd(): void {
    this.#at++;
    if (this.#text.charCodeAt(this.#at) === 13) this.#at++;
    if (this.#text.charCodeAt(this.#at) === newline) this.#at++;
  }

  #readName(): void {
    const start = this.#at;
    while (this.#at < this.#text.length && isNamePart(this.#text.charCodeAt(this.#at))) this.#at++;
    const name = this.#text.slice(start, this.#at);
    const next = this.#text.charCodeAt(this.#at);
    if ((next === 34 || next === 39) && /^[bfrtu]{1,2}$/i.test(name)) {
      this.#readString(start, /r/i.test(name), /[ft]/i.test(name));
      return;
    }
    const isAscii = [...name].every((character) => character.charCodeAt(0) < 128);
    this.#push("name", isAscii ? name : name.normalize("NFKC"));
  }

  /** Also `1.5e-3` and `0x1f`; a sign in an exponent ends it, which changes no name. */
  #readNumber(): void {
    const start = this.#at;
    for (let code = this.#text.charCodeAt(this.#at); isNamePart(code) || code === 46; ) {
      code = this.#text.charCodeAt(++this.#at);
    }
    this.#push("literal", this.#text.slice(start, this.#at));
  }

  #readString(start: number, isRaw: boolean, isFormatted: boolean): void {
    this.#at = endOfString(this.#text, this.#at, isRaw, isFormatted, 0);
    this.#push("literal", this.#text.slice(start, this.#at));
  }

  #readOperator(): void {
    const character = this.#text.charAt(this.#at++);
    if (this.#text.charAt(this.#at) === "=" && "=!<>+-*/%&|^@:".includes(character)) {
      this.#at++;
      this.#push("operator", `${character}=`);
      return;
    }
    if (")]}".includes(character) && this.#depth > 0) this.#depth--;
    this.#push("operator", character);
    if ("([{".includes(character)) this.#depth++;
  }

  #push(kind: PythonToken["kind"], text: string): void {
    this.#tokens.push({ kind, text, depth: this.#depth });
  }
}

const deepestFields = 20;

/** Where the string literal ends whose first quote stands at `at`. One without an end goes to the end of its line. */
function endOfString(
  text: string,
  at: number,
  isRaw: boolean,
  isFormatted: boolean,
  nesting: number,
): number {
  const quote = text.charAt(at);
  const mark = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
  let next = at + mark.length;
  while (next < text.length) {
    const code = text.charCodeAt(next);
    if (code === backslash) next += 2;
    else if (text.startsWith(mark, next)) return next + mark.length;
    else if (code === newline && mark.length === 1) return next;
    else if (code === 123 && isFormatted && text.charCodeAt(next + 1) === 123) next += 2;
    else if (code === 123 && isFormatted && nesting < deepestFields)
      next = endOfField(text, next + 1, mark, isRaw, nesting);
    else next++;
  }
  return text.length;
}

/** Behind the `}` of a replacement field, in which strings may have the outer one's quotes (PEP 701). */
function endOfField(text: string, at: number, mark: string, isRaw: boolean, nesting: number): number {
  let depth = 0;
  let next = at;
  while (next < text.length) {
    const character = text.charAt(next);
    if (character === "}" && depth === 0) return next + 1;
    if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) depth--;
    else if (character === "\n" && mark.length === 1) return next;
    if (character === '"' || character === "'") {
      // Before Python 3.12 the outer quote ends the string here, too: then there is no closing brace behind it.
      next = endOfString(text, next, isRaw, /[fFtT]/.test(text.charAt(next - 1)), nesting + 1);
    } else next++;
  }
  return text.length;
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 128;
}

function isNamePart(code: number): boolean {
  return isNameStart(code) || (code >= 48 && code <= 57);
}
