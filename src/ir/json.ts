/** A Module as JSON text and back: `moduleFromJson(moduleToJson(m))` is equal to m. */

import type { Module } from "./module.ts";
import { findProblems, type Problem } from "./validate.ts";

/** One line for each declaration and each other entry of a list, so that texts can be compared by line. */
export function moduleToJson(module: Module): string {
  const members = Object.entries(module).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${printMember(value)}`,
  );
  return `{\n${members.join(",\n")}\n}\n`;
}

function printMember(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((entry) => `    ${JSON.stringify(entry)}`).join(",\n")}\n  ]`;
}

export type ModuleReading =
  | { readonly module: Module; readonly problems: readonly [] }
  | { readonly module: undefined; readonly problems: readonly Problem[] };

/** Reads what `moduleToJson`, or another compiler, wrote. Never throws: what is wrong stands in `problems`. */
export function moduleFromJson(text: string): ModuleReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { module: undefined, problems: [{ path: "", reason: `is no JSON: ${messageOf(error)}` }] };
  }
  const problems = findProblems(value);
  return problems.length > 0 ? { module: undefined, problems } : { module: value as Module, problems: [] };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
