/** The macro history as things to select: each definition and each `#undef` with an id of its own, in order. */

import type { Token } from "../lexer/token.ts";
import type { Macro, MacroEvent, MacroOrigin, MacroTable } from "../preprocessor/macro.ts";
import { decodeUtf8 } from "../source/text.ts";

export type MacroNode = MacroDefinitionNode | MacroUndefNode;

export interface MacroDefinitionNode {
  readonly kind: "define";
  /** "macro:X"; later definitions "macro:X#2" and so on. */
  readonly id: string;
  /** As the source has it, unlike `id`. */
  readonly name: string;
  /** Place in the history. */
  readonly order: number;
  readonly macro: Macro;
  readonly token: Token;
  readonly origin: MacroOrigin;
}

export interface MacroUndefNode {
  readonly kind: "undef";
  readonly id: string;
  readonly name: string;
  readonly order: number;
  readonly token: Token;
  readonly origin: MacroOrigin;
  /** The definition that it ends. */
  readonly ends: string | undefined;
}

/** Definitions with a body, and what undefines one of them: an empty macro is a switch and no value. */
export function listMacroNodes(macros: MacroTable): readonly MacroNode[] {
  const nodes: MacroNode[] = [];
  const definitions = new Map<string, number>();
  const undefs = new Map<string, number>();
  const latest = new Map<string, MacroDefinitionNode>();
  const { history } = macros;
  for (let order = 0; order < history.length; order++) {
    const event = history[order] as MacroEvent;
    if (event.kind === "define") {
      const { macro } = event;
      const { name } = macro;
      if (macro.parameters === undefined && macro.isEmpty) {
        latest.delete(name);
        continue;
      }
      const id = numbered(definitions, "macro", name);
      const node: MacroDefinitionNode = {
        kind: "define",
        id,
        name,
        order,
        macro,
        token: macro.nameToken,
        origin: macro.origin,
      };
      latest.set(name, node);
      nodes.push(node);
      continue;
    }
    const ended = latest.get(event.name);
    latest.delete(event.name);
    if (ended === undefined) continue;
    const id = numbered(undefs, "undef", event.name);
    nodes.push({
      kind: "undef",
      id,
      name: event.name,
      order,
      token: event.token,
      origin: event.origin,
      ends: ended.id,
    });
  }
  return nodes;
}

function numbered(counts: Map<string, number>, kind: "macro" | "undef", name: string): string {
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  const readable = decodeUtf8(name);
  return count === 1 ? `${kind}:${readable}` : `${kind}:${readable}#${count}`;
}
