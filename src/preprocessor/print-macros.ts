/** Macros as directives: what `gcc -dM` and `-dD` print. */

import { punctuatorKind, TokenFlag, TokenKind, type TokenSource } from "../lexer/token.ts";
import type { Macro, MacroTable } from "./macro.ts";
import { VA_ARGS } from "./macro-definition.ts";

const HASH = punctuatorKind("#");
const HASH_HASH = punctuatorKind("##");

/** `#define NAME(a,b) tokens`, as gcc spells it: `##` with a blank before it, `#` with none behind it, no digraphs. */
export function spellDefinition(macro: Macro): string {
  let text = `#define ${macro.name}${spellParameters(macro)} `;
  let isOperand = false;
  macro.replacementList.forEach((token, index) => {
    const isPaste = token.kind === HASH_HASH;
    const isSpaced = isPaste || (token.flags & TokenFlag.LeadingSpace) !== 0;
    if (index > 0 && isSpaced && !isOperand) text += " ";
    isOperand = token.kind === HASH && macro.parameters !== undefined;
    text += isPaste ? "##" : isOperand ? "#" : token.text;
  });
  return text;
}

function spellParameters({ parameters, variadic }: Macro): string {
  if (parameters === undefined) return "";
  const names = parameters.map((name, index) => {
    if (!variadic || index < parameters.length - 1) return name;
    return name === VA_ARGS ? "..." : `${name}...`;
  });
  return `(${names.join(",")})`;
}

/** Reads the whole unit and prints the macros that are defined at its end, in order of their definition. */
export function printMacros(preprocessor: TokenSource & { readonly macros: MacroTable }): string {
  while (preprocessor.next().kind !== TokenKind.EndOfFile);
  const inForce = new Map<string, Macro>();
  for (const event of preprocessor.macros.history) {
    if (event.kind === "undef") {
      inForce.delete(event.name);
      continue;
    }
    inForce.delete(event.macro.name);
    inForce.set(event.macro.name, event.macro);
  }
  let text = "";
  for (const macro of inForce.values()) text += `${spellDefinition(macro)}\n`;
  return text;
}
