/** Places and macros in words, fit for a terminal. */

import { showText } from "../../diagnostics/cells.ts";
import type { Token } from "../../lexer/token.ts";
import type { Macro } from "../../preprocessor/macro.ts";
import { spell } from "../../preprocessor/pragma.ts";
import type { SourceFile } from "../../source/source-file.ts";
import { toReadable } from "../../source/text.ts";

/** Characters of a line of C that are shown. */
const longest = 100;

export function showPlace(file: SourceFile, offset: number): string {
  const { name, line } = file.presumedPosition(offset);
  return `${showText(toReadable(name))}:${line}`;
}

/** A stretch of a header on one line. */
export function showLine(text: string): string {
  const readable = toReadable(text.trim().replaceAll(/\s+/g, " "));
  return showText(readable.length > longest ? `${readable.slice(0, longest)}...` : readable);
}

/** ` 3`, as it stands behind a macro's name; empty for a macro that stands for nothing. */
export function showReplacement({ replacementList }: Macro): string {
  return replacementList.length === 0 ? "" : ` ${showTokens(replacementList)}`;
}

export function showTokens(tokens: readonly Token[]): string {
  // No more of a long list than is shown.
  return showLine(spell(tokens.slice(0, longest)));
}

/** `#define MAX(a, b) ...`. */
export function showDefinition(macro: Macro): string {
  const { name, parameters } = macro;
  const list = parameters === undefined ? "" : `(${parameters.join(", ")})`;
  return `#define ${showLine(`${name}${list}`)}${showReplacement(macro)}`;
}

/** Where a macro is defined: `a.h:3`, or who has it from the start. */
export function showOrigin({ origin, nameToken }: Macro): string {
  switch (origin) {
    case "builtin":
    case "predefined":
      return "predefined";
    case "command-line":
      return "defined on the command line";
    case "header":
      return `defined at ${showPlace(nameToken.file, nameToken.offset)}`;
  }
}
