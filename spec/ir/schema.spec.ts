import { readFileSync } from "node:fs";
import { join } from "node:path";
import { printIrSchema } from "../../scripts/ir-schema.ts";
import { irShapes } from "../../src/ir/schema.ts";
import type { Shape } from "../../src/ir/shape.ts";
import { goldenModules } from "../emit/json/golden-modules.ts";
import { repositoryRoot } from "../support/outside.ts";
import { assert, test } from "../support/test.ts";

type Schema = { readonly [key: string]: unknown };

const published = readFileSync(join(repositoryRoot, "schema", "ir.schema.json"), "utf8");
const schema = JSON.parse(published) as Schema;

test("the published schema is the one by which modules are validated", () => {
  assert.is(printIrSchema(), published);
});

test("every name that a shape refers to has a shape", () => {
  const check = (shape: Shape): void => {
    if (shape.shape === "named") assert.ok(irShapes.has(shape.name), shape.name);
    else if (shape.shape === "list") check(shape.element);
    else if (shape.shape === "object") for (const field of Object.values(shape.fields)) check(field.shape);
    else if (shape.shape === "variants")
      for (const fields of Object.values(shape.variants))
        for (const field of Object.values(fields)) check(field.shape);
  };
  for (const shape of irShapes.values()) check(shape);
});

/** As much of JSON Schema as the published one uses; an unknown keyword throws. */
function accepts(value: unknown, given: Schema): boolean {
  return Object.entries(given).every(([keyword, wanted]) => {
    switch (keyword) {
      case "$schema":
      case "$defs":
      case "title":
      case "description":
      case "required":
      case "additionalProperties":
        return true;
      case "$ref":
        return accepts(value, definition(wanted as string));
      case "const":
        return value === wanted;
      case "enum":
        return (wanted as unknown[]).includes(value);
      case "type":
        return typeOf(value).includes(wanted as string);
      case "minimum":
        return typeof value !== "number" || value >= (wanted as number);
      case "minItems":
        return !Array.isArray(value) || value.length >= (wanted as number);
      case "pattern":
        return typeof value !== "string" || new RegExp(wanted as string).test(value);
      case "items":
        return !Array.isArray(value) || value.every((item) => accepts(item, wanted as Schema));
      case "anyOf":
        return (wanted as Schema[]).some((choice) => accepts(value, choice));
      case "oneOf":
        return (wanted as Schema[]).filter((choice) => accepts(value, choice)).length === 1;
      case "properties":
        return acceptsProperties(value as Schema, given, wanted as Readonly<Record<string, Schema>>);
      default:
        throw new Error(`the spec does not know the keyword ${keyword}`);
    }
  });
}

function acceptsProperties(
  value: Schema,
  given: Schema,
  properties: Readonly<Record<string, Schema>>,
): boolean {
  const known = Object.keys(value).every((key) => {
    const property = properties[key];
    return property !== undefined && accepts(value[key], property);
  });
  return known && (given.required as string[]).every((key) => Object.hasOwn(value, key));
}

function definition(reference: string): Schema {
  const definitions = schema.$defs as Readonly<Record<string, Schema>>;
  return definitions[reference.replace("#/$defs/", "")] as Schema;
}

function typeOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return ["array"];
  if (typeof value === "number") return Number.isInteger(value) ? ["integer", "number"] : ["number"];
  return [value === null ? "null" : typeof value];
}

for (const [name, module] of goldenModules) {
  test(`the module of ${name} follows the published schema`, () => {
    assert.ok(accepts(module, schema));
  });
}

test("the published schema refuses what the shapes refuse", () => {
  const [module] = goldenModules.values();
  assert.not.ok(accepts({ ...module, version: 0 }, schema));
  assert.not.ok(accepts({ ...module, extra: 0 }, schema));
  assert.not.ok(accepts({ ...module, declarations: [{}] }, schema));
});
