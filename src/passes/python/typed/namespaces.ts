/**
 * Which module of a package has which names, for `--namespaces modules`: a module for each namespace that a declaration
 * was given, and what has none stays in the package itself.
 */

import type { DeclarationNote } from "../../../ir/pattern.ts";
import type { TypedNamespace } from "../../../ir/typed.ts";

/** What a namespace's module cannot be called, since the package has it. */
export const bindingsModule = "_bindings";

/**
 * @param namesOf what the module calls a declaration: an error enum has an exception, too.
 * @param takeName gives a name in the package away, where modules and declarations stand beside each other.
 */
export function planNamespaces(
  notes: readonly DeclarationNote[],
  namesOf: (id: string) => readonly string[],
  takeName: (wanted: string) => string,
): readonly TypedNamespace[] {
  const found = new Map<string, { readonly title: string; readonly names: Set<string> }>();
  for (const { id, namespace } of notes) {
    if (namespace === undefined || namespace === "") continue;
    const entry = found.get(namespace) ?? { title: namespace, names: new Set() };
    found.set(namespace, entry);
    for (const name of namesOf(id)) entry.names.add(name);
  }
  // Some file systems do not tell `Common` from `common`.
  const files = new Set([bindingsModule]);
  return [...found.values()]
    .filter(({ names }) => names.size > 0)
    .map(({ title, names }) => {
      const wanted = title.replace(/[^A-Za-z0-9_]+/g, "_");
      let module = takeName(wanted);
      while (files.has(module.toLowerCase())) module = takeName(wanted);
      files.add(module.toLowerCase());
      return { title, module, names: [...names] };
    });
}
