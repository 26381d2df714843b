/** Lines of a typed module: text with an indentation, and the two kinds of documentation. */

import { quoteComment, quoteDocstring } from "../quote.ts";

const lineWidth = 100;

export class Lines {
  readonly #lines: string[] = [];
  #indent = "";

  line(text = ""): void {
    this.#lines.push(text === "" ? "" : `${this.#indent}${text}`);
  }

  /** Lines that are indented already, relative to here. */
  text(block: string): void {
    for (const line of block.split("\n")) this.line(line);
  }

  /** Prints a body one level deeper. */
  block(body: () => void): void {
    const before = this.#indent;
    this.#indent = `${before}    `;
    body();
    this.#indent = before;
  }

  /** A docstring whose further lines are indented like its first one. */
  docstring(text: string | undefined): void {
    if (text === undefined || text === "") return;
    const [first = "", ...rest] = quoteDocstring(text).split("\n");
    this.line(first);
    for (const line of rest) this.line(line);
  }

  comment(text: string): void {
    for (const line of text.split("\n")) this.line(line === "" ? "#" : `# ${quoteComment(line)}`);
  }

  /** `prefix` items `suffix`, on one line where they fit, else one a line. */
  list(prefix: string, items: readonly string[], suffix: string): void {
    const line = `${prefix}${items.join(", ")}${suffix}`;
    if (this.#indent.length + line.length <= lineWidth || items.length === 0) {
      this.line(line);
      return;
    }
    this.line(prefix);
    for (const item of items) this.line(`    ${item},`);
    this.line(suffix);
  }

  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }
}
