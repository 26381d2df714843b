/**
 * Macros as declarations: constants with their C values, names of types, functions. A value is what the fully expanded
 * replacement list gives at the end of the unit; the tree beside it is of the list as written, so that other macros stay
 * names. Whatever is none of these is left out with the reason.
 */

import type { Declaration, Omission, UndefDeclaration } from "../ir/declaration.ts";
import { decodeUtf8 } from "../source/text.ts";
import { MacroBodies } from "./macro-body.ts";
import { commonOf, type MacroDeclaration, MacroDraft, type MacroResult } from "./macro-draft.ts";
import type { MacroDefinitionNode, MacroUndefNode } from "./macro-nodes.ts";
import { collectNames } from "./names.ts";
import type { Resolution } from "./resolution.ts";
import type { Selection } from "./selection.ts";

interface Drafted {
  readonly node: MacroDefinitionNode;
  readonly declaration: MacroDeclaration;
  /** The same with every macro expanded: what is left where a macro that it names is none. */
  expanded(): MacroResult;
}

export function resolveMacros(
  selection: Selection,
  resolution: Resolution,
  omissions: Omission[],
): Declaration[] {
  resolution.reporting = false;
  const { table } = resolution;
  // Macros come after everything that is declared, in the order of their definitions; what a body declares behind them.
  const first = table.nextSequence;
  table.nextSequence += table.macros.history.length;
  const drafts = new Map<string, Drafted>();
  const bodies = new MacroBodies(table.macros, table.parser);
  const omit = (node: MacroDefinitionNode, reason: string): void => {
    const kind = node.macro.parameters === undefined ? "macro" : "macro-function";
    const place = node.origin === "header" ? resolution.files.locate(node.token) : undefined;
    omissions.push({
      name: decodeUtf8(node.name),
      kind,
      reason,
      ...(place === undefined ? {} : { file: place.file, line: place.line }),
    });
  };
  for (const { node, chosen } of selection.chosenMacros) {
    if (node.kind !== "define") continue;
    const draft = new MacroDraft(node, chosen, first, bodies, resolution);
    const result = draft.resolve();
    if (result === "nothing") continue;
    if ("reason" in result) omit(node, result.reason);
    else drafts.set(node.id, { node, declaration: result, expanded: () => draft.resolveExpanded() });
  }
  dropDependents(drafts, omit);
  return listDeclarations(selection, drafts, first, resolution);
}

function listDeclarations(
  selection: Selection,
  drafts: ReadonlyMap<string, Drafted>,
  first: number,
  resolution: Resolution,
): Declaration[] {
  const declarations: Declaration[] = [];
  for (const { node, chosen } of selection.chosenMacros) {
    if (node.kind === "define") {
      const draft = drafts.get(node.id);
      if (draft !== undefined) declarations.push(draft.declaration);
    } else if (drafts.has(node.ends.id)) {
      declarations.push(declareUndef(node, chosen, first, resolution));
    }
  }
  return declarations;
}

/** Macros that name other macros which are left out are taken with everything expanded, or left out as well. */
function dropDependents(
  drafts: Map<string, Drafted>,
  omit: (node: MacroDefinitionNode, reason: string) => void,
): void {
  const dependents = new Map<string, string[]>();
  const waiting: { readonly id: string; readonly missing: string }[] = [];
  for (const [id, { declaration }] of drafts) {
    for (const needed of macrosNeeded(declaration)) {
      if (!drafts.has(needed)) waiting.push({ id, missing: needed });
      const list = dependents.get(needed);
      if (list === undefined) dependents.set(needed, [id]);
      else list.push(id);
    }
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const draft = drafts.get(next.id);
    if (draft === undefined || !macrosNeeded(draft.declaration).includes(next.missing)) continue;
    const expanded = draft.expanded();
    if (expanded !== "nothing" && !("reason" in expanded) && macrosNeeded(expanded).length === 0) {
      drafts.set(next.id, { ...draft, declaration: expanded });
      continue;
    }
    drafts.delete(next.id);
    omit(draft.node, `it needs \`${next.missing.slice("macro:".length)}\`, which is not translated`);
    for (const dependent of dependents.get(next.id) ?? []) waiting.push({ id: dependent, missing: next.id });
  }
}

function macrosNeeded(declaration: MacroDeclaration): readonly string[] {
  if (declaration.kind === "typedef") return [];
  if (declaration.kind === "constant") {
    if (declaration.value !== undefined || declaration.expression === undefined) return [];
    return collectNames(declaration.expression, "macro");
  }
  return collectNames(declaration.body, "macro");
}

function declareUndef(
  node: MacroUndefNode,
  chosen: "requested" | "needed",
  first: number,
  resolution: Resolution,
): UndefDeclaration {
  return { kind: "undef", ...commonOf(node, chosen, first, resolution) };
}
