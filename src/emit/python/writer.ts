/** Lines of a Python module, with what every part of it needs to print: spellings that no header can capture. */

import type { Location } from "../../ir/declaration.ts";
import { layOutLine, lineWidth } from "./line-layout.ts";
import { quoteComment } from "./quote.ts";

/** Names that were spelled by themselves, and so must be there. */
export interface UsedNames {
  readonly ctypes: Set<string>;
  readonly support: Set<string>;
}

export interface WriterForm {
  readonly showsPlaces?: boolean;
  readonly isFormatted?: boolean;
  readonly used?: UsedNames;
  readonly bigEndian?: boolean;
}

export class Writer {
  readonly used: UsedNames;
  readonly #lines: string[] = [];
  readonly #files: readonly string[];
  /** Names that the module's declarations bind: what ctypes and Python have under them is spelled in full. */
  readonly bound: ReadonlySet<string>;

  readonly #showsPlaces: boolean;

  /** Statements are laid out as the formatters of Python lay them out. */
  readonly isFormatted: boolean;

  /** Of the module's target: the bytes of integers, the most significant one first. */
  readonly bigEndian: boolean;
  #isInDefinition = false;

  constructor(
    files: readonly string[],
    bound: ReadonlySet<string>,
    { showsPlaces = true, isFormatted = false, used, bigEndian = false }: WriterForm = {},
  ) {
    this.used = used ?? { ctypes: new Set(), support: new Set() };
    this.isFormatted = isFormatted;
    this.bigEndian = bigEndian;
    this.#files = files;
    this.bound = bound;
    this.#showsPlaces = showsPlaces;
  }

  /** An empty writer with the same spellings. */
  createPart(): Writer {
    return new Writer(this.#files, this.bound, {
      showsPlaces: this.#showsPlaces,
      isFormatted: this.isFormatted,
      used: this.used,
      bigEndian: this.bigEndian,
    });
  }

  line(text = ""): void {
    if (!this.isFormatted) this.#lines.push(text);
    else if (text.length <= lineWidth || text.includes("\n")) this.#push(text);
    else for (const line of layOutLine(text)) this.#push(line);
  }

  /** With two empty lines around classes and functions, and before the comment that belongs to one. */
  #push(text: string): void {
    const isStatement = startsStatement(text);
    if (isStatement && (text.startsWith("def ") || text.startsWith("class "))) {
      let at = this.#lines.length;
      while (this.#lines[at - 1]?.startsWith("#") === true) at--;
      this.#part(at);
      this.#isInDefinition = true;
    } else if (isStatement && this.#isInDefinition) {
      this.#part(this.#lines.length);
      this.#isInDefinition = false;
    }
    this.#lines.push(text);
  }

  #part(at: number): void {
    let from = at;
    while (this.#lines[from - 1] === "") from--;
    if (from > 0) this.#lines.splice(from, at - from, "", "");
  }

  /** `prefix[` items `]suffix`, on one line where they fit. */
  list(prefix: string, items: readonly string[], suffix = ""): void {
    const line = `${prefix}[${items.join(", ")}]${suffix}`;
    if (line.length <= lineWidth || items.length === 0 || this.isFormatted) {
      this.line(line);
      return;
    }
    const indent = prefix.slice(0, prefix.length - prefix.trimStart().length);
    this.line(`${prefix}[`);
    for (const item of items) this.line(`${indent}    ${item},`);
    this.line(`${indent}]${suffix}`);
  }

  /** A line with the place in the header behind it, and with the name in C where that is another. */
  lineWithPlace(text: string, location: Location | undefined, nameInC?: string): void {
    const place = this.#origin(location, nameInC);
    const line = place === undefined ? text : `${text}  # ${place}`;
    if (line === text || !this.isFormatted || line.length <= lineWidth) this.line(line);
    else {
      this.line(`# ${place}`);
      this.line(text);
    }
  }

  /** The same as a line of its own. */
  place(location: Location | undefined, nameInC?: string): void {
    const place = this.#origin(location, nameInC);
    if (place !== undefined) this.line(`# ${place}`);
  }

  comment(text: string): void {
    this.line(text === "" ? "#" : `# ${quoteComment(text)}`);
  }

  placeOf(file: number | undefined, line: number | undefined): string | undefined {
    return file === undefined || line === undefined ? undefined : `${this.#files[file] ?? ""}: ${line}`;
  }

  #origin(location: Location | undefined, nameInC: string | undefined): string | undefined {
    const place = this.#place(location);
    return nameInC === undefined
      ? place
      : `${place === undefined ? "" : `${place}: `}${quoteComment(nameInC)}`;
  }

  #place(location: Location | undefined): string | undefined {
    const isTold = location !== undefined && this.#showsPlaces;
    const place = !isTold ? undefined : this.placeOf(location.file, location.line);
    return place === undefined ? undefined : quoteComment(place);
  }

  /** A name of ctypes. */
  ctypes(name: string, locals?: ReadonlySet<string>): string {
    if (this.#isCaptured(name, locals)) return `_bindwright.ctypes.${name}`;
    this.used.ctypes.add(name);
    return name;
  }

  /** A name of the module's support code that it also offers to its users. */
  support(name: string, locals?: ReadonlySet<string>): string {
    if (this.#isCaptured(name, locals)) return `_bindwright.${name}`;
    this.used.support.add(name);
    return name;
  }

  /** A name of Python itself. */
  builtin(name: string, locals?: ReadonlySet<string>): string {
    return this.#isCaptured(name, locals) ? `_bindwright.builtins.${name}` : name;
  }

  #isCaptured(name: string, locals: ReadonlySet<string> | undefined): boolean {
    return this.bound.has(name) || (locals?.has(name) ?? false);
  }

  /** All that a part has. What stands between the two is laid out; within the part it is. */
  append(part: Writer): void {
    const lines = part.#lines;
    let at = 0;
    if (this.isFormatted) {
      const first = lines.findIndex((line) => startsStatement(line) && !line.startsWith("#"));
      for (const end = first < 0 ? lines.length : first + 1; at < end; at++) this.#push(lines[at] as string);
      if (first >= 0) this.#isInDefinition = part.#isInDefinition;
    }
    for (; at < lines.length; at++) this.#lines.push(lines[at] as string);
  }

  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }
}

/** Whether a line begins a statement of the module, or is a comment before one. */
function startsStatement(text: string): boolean {
  return text !== "" && !" )]}".includes(text[0] as string);
}
