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
  readonly ends: MacroDefinitionNode;
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
      const node = new DefinitionNode(macro, countUp(definitions, name), order);
      latest.set(name, node);
      nodes.push(node);
      continue;
    }
    const { name, token, origin } = event;
    const ends = latest.get(name);
    latest.delete(name);
    if (ends === undefined) continue;
    const id = numbered("undef", name, countUp(undefs, name));
    nodes.push({ kind: "undef", id, name, order, token, origin, ends });
  }
  return nodes;
}

/** Most definitions of a unit are nobody's wish: their ids are spelled when they are asked for. */
class DefinitionNode implements MacroDefinitionNode {
  readonly kind = "define";
  readonly name: string;
  readonly order: number;
  readonly macro: Macro;
  readonly token: Token;
  readonly origin: MacroOrigin;
  readonly #number: number;
  #id: string | undefined;

  constructor(macro: Macro, number: number, order: number) {
    this.name = macro.name;
    this.order = order;
    this.macro = macro;
    this.token = macro.nameToken;
    this.origin = macro.origin;
    this.#number = number;
  }

  get id(): string {
    this.#id ??= numbered("macro", this.name, this.#number);
    return this.#id;
  }
}

function countUp(counts: Map<string, number>, name: string): number {
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return count;
}

function numbered(kind: "macro" | "undef", name: string, count: number): string {
  const readable = decodeUtf8(name);
  return count === 1 ? `${kind}:${readable}` : `${kind}:${readable}#${count}`;
}
