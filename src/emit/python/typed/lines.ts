/** Lines of a typed module: text with an indentation, and the two kinds of documentation. */

import { quoteComment, quoteDocstringLines } from "../quote.ts";
import { layOutStatement } from "../statement-layout.ts";

export class Lines {
  readonly #lines: string[] = [];
  #indent = "";

  /** A statement, which is laid out where it is longer than a line. */
  line(text = ""): void {
    const line = text === "" ? "" : `${this.#indent}${text}`;
    this.#lines.push(...layOutStatement(line));
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
    for (const line of quoteDocstringLines(dedent(text.split("\n")), this.#indent, Number.POSITIVE_INFINITY))
      this.#lines.push(line);
  }

  comment(text: string): void {
    for (const line of text.split("\n")) this.#push(line === "" ? "#" : `# ${quoteComment(line)}`);
  }

  #push(line: string): void {
    this.#lines.push(line === "" ? "" : `${this.#indent}${line}`);
  }

  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }
}

/** Without the blanks that all lines but the first begin with. */
function dedent([first = "", ...rest]: readonly string[]): readonly string[] {
  const margins = rest.filter((line) => line.trim() !== "").map((line) => /^[ \t]*/.exec(line)?.[0] ?? "");
  const margin = margins.reduce(commonStart, margins[0] ?? "");
  return [first, ...rest.map((line) => line.slice(margin.length))];
}

function commonStart(left: string, right: string): string {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  return left.slice(0, at);
}
