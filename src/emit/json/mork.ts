/**
 * `--json-dialect mork`: the JSON as ctypesgen wrote it in 2011, when Mork was made to read it. Mork ends at the first
 * thing that it does not know, so there are no `undef` items, every struct has `fields`, enums are plain `int`, and a
 * type's name is one of Mork's own or was told before.
 */

import type { Item, ItemList, LeftOut } from "./item-graph.ts";
import type { JsonObject, JsonValue } from "./json-text.ts";

/** What Mork calls primitive before it has read anything. */
const primitives: readonly string[] = ["char", "double", "float", "int", "void", "String"];

export function adaptToMork({ items, leftOut }: ItemList): ItemList {
  const known = new Set(primitives);
  const adapted: Item[] = [];
  const missing: LeftOut[] = [];
  for (const item of items) {
    const { type, name } = item.json;
    if (type === "undef") continue;
    const adapter = new NodeAdapter(known);
    const json = adapter.adapt(item.json) as JsonObject;
    // Unions and what has no types in it are accepted as they are.
    if (adapter.unknown !== undefined && (type === "function" || type === "struct" || type === "typedef")) {
      missing.push({ name: String(name), reason: `Mork has not heard of \`${adapter.unknown}\` before it` });
      continue;
    }
    if ((type === "typedef" || type === "struct") && typeof name === "string") known.add(name);
    adapted.push({
      ...item,
      json: type === "struct" && json.fields === undefined ? { ...json, fields: [] } : json,
    });
  }
  return { items: adapted, leftOut: [...leftOut, ...missing], imported: [] };
}

class NodeAdapter {
  unknown: string | undefined;
  readonly #known: Set<string>;

  constructor(known: Set<string>) {
    this.#known = known;
  }

  adapt(value: JsonValue): JsonValue {
    if (Array.isArray(value)) return value.map((element) => this.adapt(element as JsonValue));
    if (value === null || typeof value !== "object") return value;
    const node = value as JsonObject;
    if (node.Klass === "CtypesEnum") return { ...int, ...identifierOf(node) };
    if (node.Klass === "CtypesSpecial" && node.name === "c_char_p") return { ...node, name: "String" };
    // Of what is pointed to Mork reads nothing.
    if (node.Klass === "CtypesSimple" || node.Klass === "CtypesTypedef") return this.#named(node);
    if (node.Klass === "CtypesStruct" && typeof node.tag === "string") this.#known.add(node.tag);
    const adapted = Object.entries(node).map(([key, child]) => {
      const before = this.unknown;
      const made = this.adapt(child);
      if (key === "destination" || key === "base" || key === "members") this.unknown = before;
      return [key, made] as const;
    });
    return Object.fromEntries(adapted);
  }

  #named(node: JsonObject): JsonObject {
    const name = String(node.name);
    if (this.#known.has(name)) return node;
    // Another integer of ctypesgen's own table, such as `int32_t` or `_Bool`: Mork has one integer type alone.
    if (node.Klass === "CtypesSimple") return { ...node, name: "int" };
    this.unknown ??= name;
    return node;
  }
}

const int: JsonObject = { Klass: "CtypesSimple", errors: [], longs: 0, name: "int", signed: true };

function identifierOf({ identifier }: JsonObject): JsonObject {
  return identifier === undefined ? {} : { identifier };
}
