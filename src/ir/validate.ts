/**
 * Whether plain data is a Module: its shape first, then what shapes cannot say (ids that are unique and lead somewhere,
 * one layout for each field, file indices in range).
 */

import { checkCompoundLiteral } from "./compound-literals.ts";
import type { Declaration, Location } from "./declaration.ts";
import type { Module } from "./module.ts";
import { checkPatterns } from "./pattern-references.ts";
import { irShapes } from "./schema.ts";
import type { Field, Shape } from "./shape.ts";
import type { Expression, Type } from "./type.ts";
import { walkDeclaration } from "./visit.ts";

export interface Problem {
  /** Where: `declarations[3].type.parameters[0].name`; the empty string for the whole. */
  readonly path: string;
  readonly reason: string;
}

const problemLimit = 20;
/** Deeper nesting is refused rather than risked: trees of the IR are walked recursively. */
const depthLimit = 600;

/** At most 20 problems, in order of their places; none for a module that everybody can work with. */
export function findProblems(value: unknown): Problem[] {
  const problems = findShapeProblems(value, { shape: "named", name: "Module" });
  return problems.length > 0 ? problems : findReferenceProblems(value as Module);
}

class ShapeCheck {
  readonly problems: Problem[] = [];
  readonly #path: (string | number)[] = [];

  check(value: unknown, shape: Shape): void {
    if (this.problems.length >= problemLimit) return;
    if (this.#path.length > depthLimit) {
      this.#report("is nested too deeply");
      return;
    }
    switch (shape.shape) {
      case "named":
        this.check(value, irShapes.get(shape.name) as Shape);
        break;
      case "list":
        this.#checkList(value, shape.element, shape.isFilled);
        break;
      case "object":
        this.#checkFields(value, shape.fields);
        break;
      case "variants":
        this.#checkVariants(value, shape.variants);
        break;
      case "map":
        this.#checkMap(value, shape.element);
        break;
      case "either":
        this.check(
          value,
          shape.shapes.find((choice) => fitsJsonType(value, choice)) ?? shape.shapes[0] ?? shape,
        );
        break;
      default: {
        const expected = describeMismatch(value, shape);
        if (expected !== undefined) this.#report(`is ${describe(value)}, and should be ${expected}`);
      }
    }
  }

  #checkList(value: unknown, element: Shape, isFilled: boolean): void {
    if (!Array.isArray(value)) {
      this.#report(`is ${describe(value)}, and should be a list`);
      return;
    }
    if (isFilled && value.length === 0) this.#report("is empty");
    for (const [index, item] of value.entries()) this.#descend(index, item, element);
  }

  #checkMap(value: unknown, element: Shape): void {
    if (!isObject(value)) {
      this.#report(`is ${describe(value)}, and should be an object`);
      return;
    }
    for (const [key, item] of Object.entries(value)) this.#descend(key, item, element);
  }

  #checkVariants(value: unknown, variants: Readonly<Record<string, Readonly<Record<string, Field>>>>): void {
    if (!isObject(value)) {
      this.#report(`is ${describe(value)}, and should be an object`);
      return;
    }
    const { kind } = value;
    if (typeof kind !== "string" || !Object.hasOwn(variants, kind)) {
      this.#report(`has the kind ${describe(kind)}, and should have ${listChoices(Object.keys(variants))}`);
      return;
    }
    this.#checkFields(value, variants[kind] ?? {}, "kind");
  }

  #checkFields(value: unknown, fields: Readonly<Record<string, Field>>, known?: string): void {
    if (!isObject(value)) {
      this.#report(`is ${describe(value)}, and should be an object`);
      return;
    }
    for (const [key, { shape, isOptional }] of Object.entries(fields)) {
      if (Object.hasOwn(value, key)) this.#descend(key, value[key], shape);
      else if (!isOptional) this.#report(`lacks \`${key}\``);
    }
    for (const key of Object.keys(value)) {
      if (key !== known && !Object.hasOwn(fields, key)) this.#report(`has an unknown key ${describe(key)}`);
    }
  }

  #descend(step: string | number, value: unknown, shape: Shape): void {
    this.#path.push(step);
    this.check(value, shape);
    this.#path.pop();
  }

  #report(reason: string): void {
    if (this.problems.length < problemLimit) this.problems.push({ path: joinPath(this.#path), reason });
  }
}

/** Plain data of any shape: at most 20 problems, in order of their places. */
export function findShapeProblems(value: unknown, shape: Shape): Problem[] {
  const check = new ShapeCheck();
  check.check(value, shape);
  return check.problems;
}

/** By which of several shapes a value is judged. */
function fitsJsonType(value: unknown, { shape }: Shape): boolean {
  if (isObject(value)) return shape === "object" || shape === "map" || shape === "variants";
  if (Array.isArray(value)) return shape === "list";
  if (typeof value === "string") return shape === "string" || shape === "choice" || shape === "constant";
  return typeof value === "boolean" && (shape === "boolean" || shape === "true");
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function joinPath(path: readonly (string | number)[]): string {
  return path
    .map((step, index) => (typeof step === "number" ? `[${step}]` : `${index === 0 ? "" : "."}${step}`))
    .join("");
}

/** What a scalar should be, or undefined where it is that. */
function describeMismatch(value: unknown, shape: Shape): string | undefined {
  switch (shape.shape) {
    case "string":
      return typeof value === "string" ? undefined : "a string";
    case "boolean":
      return typeof value === "boolean" ? undefined : "true or false";
    case "true":
      return value === true ? undefined : "true";
    case "integer": {
      const least = shape.minimum;
      if (Number.isSafeInteger(value) && (least === undefined || (value as number) >= least))
        return undefined;
      return least === undefined ? "an integer" : `an integer of at least ${least}`;
    }
    case "wide-integer":
      return isWideInteger(value) ? undefined : "a safe integer, or decimal text of one that is not safe";
    case "choice":
      return typeof value === "string" && shape.choices.includes(value)
        ? undefined
        : listChoices(shape.choices);
    case "constant":
      return value === shape.value ? undefined : JSON.stringify(shape.value);
    default:
      return undefined;
  }
}

function isWideInteger(value: unknown): boolean {
  if (typeof value === "number") return Number.isSafeInteger(value);
  if (typeof value !== "string" || !/^-?[1-9][0-9]{0,39}$/.test(value)) return false;
  return !Number.isSafeInteger(Number(value));
}

function describe(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null || typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "string")
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 37)}...` : value);
  return Array.isArray(value) ? "a list" : "an object";
}

function listChoices(choices: readonly string[]): string {
  return `one of ${choices.map((choice) => JSON.stringify(choice)).join(", ")}`;
}

/** For modules whose shape is right. */
export function findReferenceProblems(module: Module): Problem[] {
  const problems: Problem[] = [];
  const report = (path: string, reason: string): void => {
    if (problems.length < problemLimit) problems.push({ path, reason });
  };
  const known = new Map<string, Declaration>();
  for (const [index, declaration] of module.declarations.entries()) {
    const { id } = declaration;
    if (known.has(id))
      report(`declarations[${index}].id`, `is ${describe(id)}, as that of another declaration`);
    known.set(id, declaration);
  }
  for (const [index, declaration] of module.declarations.entries()) {
    checkDeclaration(declaration, module, known, (path, reason) =>
      report(`declarations[${index}]${path}`, reason),
    );
  }
  if (module.patterns !== undefined) checkPatterns(module.patterns, module.declarations, report);
  return problems;
}

type Report = (path: string, reason: string) => void;

function checkDeclaration(
  declaration: Declaration,
  module: Module,
  known: ReadonlyMap<string, Declaration>,
  report: Report,
): void {
  checkLocation(declaration.location, ".location", module, report);
  const missing = new Set<string>();
  const visitType = (type: Type): undefined => {
    if (type.kind !== "record" && type.kind !== "enum" && type.kind !== "typedef") return;
    if (known.get(type.id)?.kind !== type.kind)
      missing.add(`refers to ${describe(type.id)}, which is no ${type.kind} of this module`);
  };
  const visitExpression = (expression: Expression): undefined => {
    if (expression.kind === "compound-literal")
      checkCompoundLiteral(expression, known, (reason) => report("", reason));
  };
  walkDeclaration(declaration, { visitType, visitExpression });
  for (const reason of missing) report("", reason);
  if (declaration.kind !== "record" || declaration.layout === undefined) return;
  const fields = declaration.fields?.length ?? 0;
  const laidOut = declaration.layout.fields.length;
  if (fields !== laidOut) report(".layout.fields", `has ${laidOut} places for ${fields} fields`);
}

function checkLocation(location: Location | undefined, path: string, module: Module, report: Report): void {
  if (location === undefined || location.file < module.files.length) return;
  report(`${path}.file`, `is ${location.file}, but there are ${module.files.length} files`);
}
