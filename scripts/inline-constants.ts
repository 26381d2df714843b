/**
 * Puts the numbers of constant tables (`TokenKind.Identifier`, `punctuatorKind("(")`) where the sources name them. The
 * engine knows that such an object never changes only in code that it has optimised: until then each name is a look at
 * a property, and a `switch` over them is a chain of comparisons instead of a jump, which a short run pays.
 */

import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";
import { CharacterClass } from "../src/lexer/chars.ts";
import { type Punctuator, punctuatorKind, TokenFlag, TokenKind } from "../src/lexer/token.ts";
import { DynamicMacro } from "../src/preprocessor/macro-definition.ts";

const tables: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  CharacterClass,
  DynamicMacro,
  TokenFlag,
  TokenKind,
};

const member = new RegExp(`(?<![.\\w])(${Object.keys(tables).join("|")})\\.([A-Z]\\w*)\\b`, "g");
const punctuator = /\bpunctuatorKind\("([^"\w]+)"\)/g;

/** The text with numbers for names; all else keeps its line. Throws for a name that no table has. */
export function inlineConstants(text: string): string {
  return text
    .replace(member, (_, table: string, name: string) => literal(tables[table]?.[name], `${table}.${name}`))
    .replace(punctuator, (whole, spelling: string) => literal(punctuatorKind(spelling as Punctuator), whole));
}

function literal(value: number | undefined, name: string): string {
  if (value === undefined) throw new Error(`there is no constant ${name}`);
  return String(value);
}

export const inlineConstantTables: Plugin = {
  name: "inline-constant-tables",
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: inlineConstants(readFileSync(path, "utf8")),
      loader: "ts",
    })),
};
