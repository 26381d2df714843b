/** What constraints call the thing that a declarator declares. */

import type { Token } from "../../lexer/token.ts";
import type { Declarator, Specifiers } from "../../parser/ast.ts";

/** What a declarator declares, as far as its constraints differ. */
export type Role = "function" | "variable" | "typedef" | "member" | "parameter";

/** What is declared: its name, where it has one, or what stands in the place of the name. */
export function placeOfDeclared(specifiers: Specifiers, declarator: Declarator | undefined): Token {
  return declarator?.name ?? declarator?.token ?? specifiers.token;
}

/** The subject of a message. */
export function nameOfDeclared(declarator: Declarator | undefined): string {
  return declarator?.name === undefined ? "this" : `\`${declarator.name.text}\``;
}
