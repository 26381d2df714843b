/** Lines of a Python module, with what every part of it needs to print: spellings that no header can capture. */

import type { Location } from "../../ir/declaration.ts";
import { quoteComment } from "./quote.ts";

const lineWidth = 88;

export class Writer {
  readonly #lines: string[] = [];
  readonly #files: readonly string[];
  /** Names that the module's declarations bind: what ctypes and Python have under them is spelled in full. */
  readonly #bound: ReadonlySet<string>;

  readonly #showsPlaces: boolean;

  constructor(files: readonly string[], bound: ReadonlySet<string>, showsPlaces = true) {
    this.#files = files;
    this.#bound = bound;
    this.#showsPlaces = showsPlaces;
  }

  /** An empty writer with the same spellings. */
  createPart(): Writer {
    return new Writer(this.#files, this.#bound, this.#showsPlaces);
  }

  line(text = ""): void {
    this.#lines.push(text);
  }

  /** `prefix[` items `]suffix`, on one line where they fit. */
  list(prefix: string, items: readonly string[], suffix = ""): void {
    const line = `${prefix}[${items.join(", ")}]${suffix}`;
    if (line.length <= lineWidth || items.length === 0) {
      this.line(line);
      return;
    }
    const indent = prefix.slice(0, prefix.length - prefix.trimStart().length);
    this.line(`${prefix}[`);
    for (const item of items) this.line(`${indent}    ${item},`);
    this.line(`${indent}]${suffix}`);
  }

  /** A line with the place in the header behind it. */
  lineWithPlace(text: string, location: Location | undefined): void {
    const place = this.#place(location);
    this.line(place === undefined ? text : `${text}  # ${place}`);
  }

  /** The place in the header as a line of its own. */
  place(location: Location | undefined): void {
    const place = this.#place(location);
    if (place !== undefined) this.line(`# ${place}`);
  }

  comment(text: string): void {
    this.line(text === "" ? "#" : `# ${quoteComment(text)}`);
  }

  placeOf(file: number | undefined, line: number | undefined): string | undefined {
    return file === undefined || line === undefined ? undefined : `${this.#files[file] ?? ""}: ${line}`;
  }

  #place(location: Location | undefined): string | undefined {
    const isTold = location !== undefined && this.#showsPlaces;
    const place = !isTold ? undefined : this.placeOf(location.file, location.line);
    return place === undefined ? undefined : quoteComment(place);
  }

  /** A name of ctypes. */
  ctypes(name: string, locals?: ReadonlySet<string>): string {
    return this.#isCaptured(name, locals) ? `_bindwright.ctypes.${name}` : name;
  }

  /** A name of the module's support code that it also offers to its users. */
  support(name: string, locals?: ReadonlySet<string>): string {
    return this.#isCaptured(name, locals) ? `_bindwright.${name}` : name;
  }

  /** A name of Python itself. */
  builtin(name: string, locals?: ReadonlySet<string>): string {
    return this.#isCaptured(name, locals) ? `_bindwright.builtins.${name}` : name;
  }

  #isCaptured(name: string, locals: ReadonlySet<string> | undefined): boolean {
    return this.#bound.has(name) || (locals?.has(name) ?? false);
  }

  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }
}
