/**
 * Shapes of plain JSON as data: one description serves validation and the published schema. The builders are typed by the
 * nouns that they describe, so that a field that is added to a noun and not described here does not compile.
 */

export type Shape =
  | { readonly shape: "string" | "boolean" | "true" | "wide-integer" | "anything" }
  | { readonly shape: "integer"; readonly minimum: number | undefined }
  | { readonly shape: "choice"; readonly choices: readonly string[] }
  | { readonly shape: "constant"; readonly value: string | number }
  | { readonly shape: "list"; readonly element: Shape; readonly isFilled: boolean }
  | { readonly shape: "object"; readonly fields: Readonly<Record<string, Field>> }
  /** Told apart by the key `kind`. */
  | {
      readonly shape: "variants";
      readonly variants: Readonly<Record<string, Readonly<Record<string, Field>>>>;
    }
  /** An object with any keys, whose values have one shape. */
  | { readonly shape: "map"; readonly element: Shape }
  /** The first one that the value's JSON type fits. */
  | { readonly shape: "either"; readonly shapes: readonly Shape[] }
  /** A shape by its name, for those that contain themselves. */
  | { readonly shape: "named"; readonly name: string };

export interface Field {
  readonly shape: Shape;
  readonly isOptional: boolean;
}

interface RequiredField extends Field {
  readonly isOptional: false;
}

interface OptionalField extends Field {
  readonly isOptional: true;
}

type IsOptional<T, Key extends keyof T> = T extends Readonly<Record<Key, unknown>> ? false : true;
type FieldsOf<T> = {
  readonly [Key in keyof T]-?: IsOptional<T, Key> extends true ? OptionalField : RequiredField;
};
type VariantsOf<T extends { readonly kind: string }> = {
  readonly [Kind in T["kind"]]: FieldsOf<Omit<Extract<T, { readonly kind: Kind }>, "kind">>;
};

export const text: Shape = { shape: "string" };
export const flag: Shape = { shape: "boolean" };
export const mark: Shape = { shape: "true" };
export const anything: Shape = { shape: "anything" };
/** An integer of any size: a number where it is a safe one, else decimal text. */
export const wideInteger: Shape = { shape: "wide-integer" };

export function integer(minimum?: number): Shape {
  return { shape: "integer", minimum };
}

export function constant(value: string | number): Shape {
  return { shape: "constant", value };
}

/** One of the strings of a type, all of them written down. */
export function choice<T extends string>(choices: Readonly<Record<T, true>>): Shape {
  return { shape: "choice", choices: Object.keys(choices) };
}

export function list(element: Shape): Shape {
  return { shape: "list", element, isFilled: false };
}

export function filledList(element: Shape): Shape {
  return { shape: "list", element, isFilled: true };
}

export function map(element: Shape): Shape {
  return { shape: "map", element };
}

export function either(...shapes: readonly Shape[]): Shape {
  return { shape: "either", shapes };
}

export function named(name: string): Shape {
  return { shape: "named", name };
}

export function required(shape: Shape): RequiredField {
  return { shape, isOptional: false };
}

export function optional(shape: Shape): OptionalField {
  return { shape, isOptional: true };
}

export function object<T>(fields: FieldsOf<T>): Shape {
  return { shape: "object", fields: fields as Readonly<Record<string, Field>> };
}

export function variants<T extends { readonly kind: string }>(described: VariantsOf<T>): Shape {
  return {
    shape: "variants",
    variants: described as Readonly<Record<string, Readonly<Record<string, Field>>>>,
  };
}
