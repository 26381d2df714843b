/**
 * Selection on a plain graph: what was asked for, what that needs, and what cannot be had because something that it
 * needs is excluded. Linear in the nodes and edges that are reachable from what was asked for; nothing else is looked at.
 */

export type SelectionRule = "yes" | "if_needed" | "never";

export interface SelectionGraph {
  /** Every node whose rule is "yes", in the order wanted for the result. */
  readonly roots: Iterable<string>;
  ruleOf(id: string): SelectionRule;
  /** What a node cannot be without. Called at most once a node. */
  needsOf(id: string): readonly string[];
  /** What a node would like to have beside it, but can be without. Called at most once a node. */
  wishesOf?(id: string): readonly string[];
}

export interface SelectedSet {
  readonly requested: ReadonlySet<string>;
  readonly needed: ReadonlySet<string>;
  /** What was asked for and is left out, with the excluded node that it needs. */
  readonly dropped: ReadonlyMap<string, string>;
}

export function selectNodes(graph: SelectionGraph): SelectedSet {
  const roots = new Set(graph.roots);
  const reach = exploreFrom(roots, graph);
  const blocked = blockDependents(reach);
  const requested = new Set<string>();
  const needed = new Set<string>();
  const dropped = new Map<string, string>();
  const stack: string[] = [];
  const take = (id: string): void => {
    if (requested.has(id) || needed.has(id) || blocked.has(id)) return;
    (roots.has(id) ? requested : needed).add(id);
    stack.push(id);
  };
  for (const root of roots) {
    const excluded = blocked.get(root);
    if (excluded !== undefined) dropped.set(root, excluded);
    else take(root);
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      for (const next of reach.needs.get(id) ?? []) take(next);
      for (const next of reach.wishes.get(id) ?? []) take(next);
    }
  }
  return { requested, needed, dropped };
}

interface Reach {
  readonly needs: Map<string, readonly string[]>;
  readonly wishes: Map<string, readonly string[]>;
  readonly excluded: string[];
}

function exploreFrom(roots: ReadonlySet<string>, graph: SelectionGraph): Reach {
  const reach: Reach = { needs: new Map(), wishes: new Map(), excluded: [] };
  const seen = new Set<string>(roots);
  const stack = [...roots];
  const follow = (ids: readonly string[]): void => {
    for (const id of ids) {
      if (seen.has(id)) continue;
      seen.add(id);
      stack.push(id);
    }
  };
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (!roots.has(id) && graph.ruleOf(id) === "never") {
      reach.excluded.push(id);
      continue;
    }
    const needs = graph.needsOf(id);
    if (needs.length > 0) reach.needs.set(id, needs);
    follow(needs);
    const wishes = graph.wishesOf?.(id) ?? [];
    if (wishes.length > 0) reach.wishes.set(id, wishes);
    follow(wishes);
  }
  return reach;
}

/** Everything that needs something excluded, directly or not, with the excluded node. */
function blockDependents(reach: Reach): Map<string, string> {
  const blocked = new Map<string, string>();
  if (reach.excluded.length === 0) return blocked;
  const dependents = new Map<string, string[]>();
  for (const [id, needs] of reach.needs) {
    for (const need of needs) {
      const list = dependents.get(need);
      if (list === undefined) dependents.set(need, [id]);
      else list.push(id);
    }
  }
  for (const excluded of reach.excluded) {
    const stack = [excluded];
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      if (blocked.has(id)) continue;
      blocked.set(id, excluded);
      for (const dependent of dependents.get(id) ?? []) stack.push(dependent);
    }
  }
  return blocked;
}
