/** JSON text as Python's `json.dumps(value, sort_keys=True, indent=4)` writes it: ctypesgen's output is compared by byte. */

export type JsonValue = null | boolean | number | bigint | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

const step = "    ";

/** `indent` is that of the line on which the value begins. */
export function printJson(value: JsonValue, indent = ""): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (typeof value === "string") return quoteJson(value);
  const inner = indent + step;
  if (isArray(value)) {
    if (value.length === 0) return "[]";
    const elements = value.map((element) => inner + printJson(element, inner));
    return `[\n${elements.join(",\n")}\n${indent}]`;
  }
  // The keys are ASCII, for which Python's order by code point and ours by code unit agree.
  const keys = Object.keys(value).sort();
  if (keys.length === 0) return "{}";
  const members = keys.map(
    (key) => `${inner}${quoteJson(key)}: ${printJson(value[key] as JsonValue, inner)}`,
  );
  return `{\n${members.join(",\n")}\n${indent}}`;
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** ASCII only (`ensure_ascii`): everything beyond is escaped by UTF-16 code unit, as Python does it, DEL too. */
function quoteJson(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
