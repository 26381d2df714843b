/** Reads the imports out of our own TypeScript. TypeScript 7 has no parser for JavaScript to call, and this is enough. */

export interface ImportReference {
  /** The module as written, or undefined where an `import()` computes it. */
  readonly specifier: string | undefined;
  readonly line: number;
  readonly isReexport: boolean;
}

const staticImport = /^[ \t]*(import|export)\s+(?:type\s+)?[\w$*{][\w$\s,*{}]*?\s*\bfrom\s*["']/gm;
const bareImport = /^[ \t]*import\s*["']/gm;
const dynamicImport = /\bimport\s*\(\s*/g;

export function findImports(text: string): ImportReference[] {
  const masked = maskSource(text);
  const found: { offset: number; reference: ImportReference }[] = [];
  const add = (start: number, quoteAt: number, isReexport: boolean): void => {
    const quote = masked[quoteAt] ?? "";
    const end = masked.indexOf(quote, quoteAt + 1);
    const specifier = quote === '"' || quote === "'" ? text.slice(quoteAt + 1, end) : undefined;
    const line = text.slice(0, quoteAt).split("\n").length;
    found.push({ offset: start, reference: { specifier, line, isReexport } });
  };
  for (const match of masked.matchAll(staticImport)) {
    add(match.index, match.index + match[0].length - 1, match[1] === "export");
  }
  for (const match of masked.matchAll(bareImport)) add(match.index, match.index + match[0].length - 1, false);
  for (const match of masked.matchAll(dynamicImport)) add(match.index, match.index + match[0].length, false);
  return found.sort((a, b) => a.offset - b.offset).map(({ reference }) => reference);
}

/** True for a file that only passes on what others export. */
export function isBarrel(text: string): boolean {
  const reexports = findImports(text).filter((reference) => reference.isReexport);
  if (reexports.length === 0) return false;
  const rest = maskSource(text).replace(/\bexport\s[\w$\s,*{}]*?\bfrom\s*("[^"]*"|'[^']*');?/g, "");
  return rest.trim() === "";
}

const blankable = /[^\n]/g;
const regexMayFollow = /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|in|of|delete|void|throw))\s*$/;

/** The text with comments and the insides of strings, templates and regular expressions as blanks; every offset stays. */
export function maskSource(text: string): string {
  return new Masker(text).mask();
}

class Masker {
  readonly #text: string;
  #at = 0;
  #masked = "";
  /** For each open template: how many braces are open inside of its `${`. */
  readonly #templates: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  mask(): string {
    while (this.#at < this.#text.length) this.#step();
    return this.#masked;
  }

  #step(): void {
    const text = this.#text;
    const character = text[this.#at] ?? "";
    const pair = text.slice(this.#at, this.#at + 2);
    if (pair === "//") this.#blank(endOr(text, text.indexOf("\n", this.#at)));
    else if (pair === "/*") this.#blank(endOr(text, text.indexOf("*/", this.#at + 2), 2));
    else if (character === '"' || character === "'") this.#delimited(character);
    else if (character === "`") this.#template();
    else if (character === "/" && regexMayFollow.test(this.#masked.slice(-40))) this.#delimited("/");
    else if (character === "}" && this.#templates.at(-1) === 0) this.#resumeTemplate();
    else this.#keep(character);
  }

  #keep(character: string): void {
    const open = this.#templates.length - 1;
    if (open >= 0 && character === "{") this.#templates[open] = (this.#templates[open] ?? 0) + 1;
    if (open >= 0 && character === "}") this.#templates[open] = (this.#templates[open] ?? 0) - 1;
    this.#masked += character;
    this.#at++;
  }

  #blank(end: number): void {
    this.#masked += this.#text.slice(this.#at, end).replace(blankable, " ");
    this.#at = end;
  }

  /** A string or a regular expression: the delimiters stay; in a regular expression a class may hold the delimiter. */
  #delimited(delimiter: string): void {
    let end = this.#at + 1;
    let isInClass = false;
    for (; end < this.#text.length && this.#text[end] !== "\n"; end++) {
      const character = this.#text[end];
      if (character === "\\") end++;
      else if (delimiter === "/" && character === "[") isInClass = true;
      else if (delimiter === "/" && character === "]") isInClass = false;
      else if (character === delimiter && !isInClass) break;
    }
    this.#masked += delimiter;
    this.#at++;
    this.#blank(end);
    this.#masked += this.#text.slice(end, end + 1);
    this.#at = end + 1;
  }

  #template(): void {
    this.#masked += "`";
    this.#at++;
    this.#templateText();
  }

  #resumeTemplate(): void {
    this.#templates.pop();
    this.#masked += "}";
    this.#at++;
    this.#templateText();
  }

  #templateText(): void {
    let end = this.#at;
    while (end < this.#text.length && this.#text[end] !== "`" && this.#text.slice(end, end + 2) !== "${") {
      end += this.#text[end] === "\\" ? 2 : 1;
    }
    this.#blank(end);
    if (this.#text[end] === "$") this.#templates.push(0);
    const delimiter = this.#text[end] === "$" ? "${" : "`";
    this.#masked += delimiter;
    this.#at = end + delimiter.length;
  }
}

function endOr(text: string, found: number, length = 0): number {
  return found < 0 ? text.length : found + length;
}
