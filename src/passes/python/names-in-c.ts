/** What C calls the things whose names have another style in Python. */

import type { Declaration } from "../../ir/declaration.ts";
import type { PythonItem } from "../../ir/python.ts";
import { enumeratorKey } from "./names.ts";

/** `merged`: typedefs that are the items of what they name, by their ids. */
export function addNamesInC(
  items: readonly PythonItem[],
  declarations: readonly Declaration[],
  merged: ReadonlyMap<string, string>,
): readonly PythonItem[] {
  const names = new Map<string, string[]>();
  const add = (id: string, name: string): void => {
    const known = names.get(id);
    if (known === undefined) names.set(id, [name]);
    else known.push(name);
  };
  for (const declaration of declarations) {
    const { id, kind, name } = declaration;
    if (kind === "record") {
      if (!declaration.anonymous) add(id, `${declaration.variety} ${name}`);
    } else if (kind === "enum") {
      if (!declaration.anonymous) add(id, `enum ${name}`);
      for (const enumerator of declaration.enumerators ?? [])
        add(enumeratorKey(id, enumerator.name), enumerator.name);
    } else add(merged.get(id) ?? id, name);
  }
  return items.map((item) => {
    const nameInC = item.kind === "record-body" ? undefined : names.get(item.id)?.join(", ");
    return nameInC === undefined || nameInC === item.name ? item : { ...item, nameInC };
  });
}
