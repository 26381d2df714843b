/** Writes `schema/ir.schema.json` from the shapes by which modules are validated, so that the two cannot differ. */
import { IR_VERSION } from "../src/ir/module.ts";
import { irShapes } from "../src/ir/schema.ts";
import type { Field, Shape } from "../src/ir/shape.ts";

type Schema = Readonly<Record<string, unknown>>;

export function printIrSchema(): string {
  const definitions = Object.fromEntries(
    [...irShapes].filter(([name]) => name !== "Module").map(([name, shape]) => [name, describeShape(shape)]),
  );
  const whole = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `bindwright IR, version ${IR_VERSION}`,
    description:
      "A translation unit's declarations, resolved for one target. Sizes, alignments and offsets are in bits; an " +
      "integer that a binary64 does not hold is decimal text.",
    ...describeShape(irShapes.get("Module") as Shape),
    $defs: definitions,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

export function describeShape(shape: Shape): Schema {
  switch (shape.shape) {
    case "named":
      return { $ref: `#/$defs/${shape.name}` };
    case "string":
    case "boolean":
      return { type: shape.shape };
    case "true":
      return { const: true };
    case "anything":
      return {};
    case "integer":
      return shape.minimum === undefined ? { type: "integer" } : { type: "integer", minimum: shape.minimum };
    case "wide-integer":
      return { anyOf: [{ type: "integer" }, { type: "string", pattern: "^-?[1-9][0-9]{0,39}$" }] };
    case "choice":
      return { enum: shape.choices };
    case "constant":
      return { const: shape.value };
    case "list": {
      const least = shape.isFilled ? { minItems: 1 } : {};
      return { type: "array", items: describeShape(shape.element), ...least };
    }
    case "object":
      return describeFields(shape.fields);
    case "map":
      return { type: "object", additionalProperties: describeShape(shape.element) };
    case "either":
      return { anyOf: shape.shapes.map(describeShape) };
    case "variants":
      return {
        oneOf: Object.entries(shape.variants).map(([kind, fields]) => describeFields(fields, kind)),
      };
  }
}

function describeFields(fields: Readonly<Record<string, Field>>, kind?: string): Schema {
  const properties = Object.entries(fields).map(([key, { shape }]) => [key, describeShape(shape)] as const);
  const needed = Object.entries(fields).filter(([, field]) => !field.isOptional);
  const known = kind === undefined ? [] : ([["kind", { const: kind }]] as const);
  return {
    type: "object",
    properties: Object.fromEntries([...known, ...properties]),
    required: [...known, ...needed].map(([key]) => key),
    additionalProperties: false,
  };
}
