/** What a declaration is in a typed module (`--style interoptopus`). */

import type { Declaration, FunctionDeclaration } from "../../ir/declaration.ts";
import type { TypedPlan } from "../../ir/typed.ts";

/** Lines about it; undefined where the module has nothing of it. */
export function tellTyped(declaration: Declaration, plan: TypedPlan): readonly string[] | undefined {
  if (declaration.kind === "function") return tellFunction(declaration, plan);
  const name = nameOf(declaration, plan);
  return name === undefined ? undefined : [`  in Python: ${name}`];
}

/** The declarations that have a name in Python, by that. */
export function findTyped(name: string, plan: TypedPlan): ReadonlySet<string> {
  return new Set(Object.entries(plan.names).flatMap(([id, own]) => (own === name ? [id] : [])));
}

function nameOf({ kind, id, name }: Declaration, plan: TypedPlan): string | undefined {
  const own = plan.names[id];
  switch (kind) {
    case "constant":
      return plan.constants.some((constant) => constant.name === own) ? own : undefined;
    case "typedef": {
      const callback = plan.callbacks.find((one) => one.name === name);
      if (callback !== undefined) return `${plan.callbacksName}.${name}`;
      const isType = [...plan.types, ...plan.enums, ...plan.services].some((type) => type.name === name);
      return isType ? `${name}, which is what it stands for` : undefined;
    }
    default:
      return own;
  }
}

function tellFunction(
  { id, name, symbol, external }: FunctionDeclaration,
  plan: TypedPlan,
): readonly string[] | undefined {
  const wrapper = plan.wrappers?.find((one) => one.id === id);
  const exported = wrapper?.symbol ?? symbol ?? name;
  const planned = plan.symbols.find((one) => one.symbol === exported);
  if (planned === undefined) {
    if (external) return undefined;
    const way = plan.wrappers === undefined ? "--wrap-static-inline FILE.c binds it" : "it cannot be wrapped";
    return [`  left out: no library exports it: it is static or inline (${way})`];
  }
  const lines = placesOf(exported, plan).map((place) => `  in Python: ${place}`);
  lines.push(`  bound to ${exported}, ${planned.convention}`);
  if (wrapper !== undefined) lines.push("  called through a function of the file of --wrap-static-inline");
  if (planned.declined !== undefined) lines.push(`  cannot be called: ${planned.declined}`);
  return lines;
}

function placesOf(symbol: string, { functions, services }: TypedPlan): readonly string[] {
  const free = functions.flatMap((one) => (one.symbol === symbol ? [one.name] : []));
  const parts = services.flatMap(({ name, constructors, methods, destructor }) => [
    ...constructors.flatMap((one) => (one.symbol === symbol ? [`${name}.${one.name}, which makes one`] : [])),
    ...methods.flatMap((one) => (one.symbol === symbol ? [`${name}.${one.name}`] : [])),
    ...(destructor.symbol === symbol ? [`${name}.close, and the end of a "with"`] : []),
  ]);
  return [...free, ...parts];
}
