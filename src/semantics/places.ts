/** Where things stand, as people count: the place where the outermost macro was expanded, file by index. */

import type { Location } from "../ir/declaration.ts";
import type { Token } from "../lexer/token.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";

/** The text in a file that a token comes from: where the outermost macro was expanded, for one that comes from macros. */
export function expansionSpan(token: Token): Span {
  if (token.origin === undefined) return { file: token.file, start: token.offset, end: token.end };
  let span = token.origin.expansion;
  while (span.origin !== undefined) span = span.origin.expansion;
  return span;
}

/** The file that a token's text was written in, after macro expansion. */
export function fileOf(token: Token): SourceFile {
  return token.origin === undefined ? token.file : expansionSpan(token).file;
}

/** Numbers the files of a module. Every inclusion of one path has one number. */
export class FileIndex {
  readonly names: string[] = [];
  readonly #numbers: Map<string, number> = new Map();

  numberOf(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.names.length;
      this.names.push(name);
      this.#numbers.set(name, number);
    }
    return number;
  }

  locate(token: Token): Location {
    const { file, start } = expansionSpan(token);
    if (file.presumed.length === 0) {
      const line = file.lineAt(start);
      return {
        file: this.numberOf(file.name),
        line,
        column: start - (file.lineStarts[line - 1] as number) + 1,
      };
    }
    const position = file.presumedPosition(start);
    return { file: this.numberOf(position.name), line: position.line, column: position.column };
  }
}
