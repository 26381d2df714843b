/** What attributes say, wherever they stand: GNU's `__attribute__`, `__declspec`, `[[ ]]` and keywords alike. */

import type { AttributeNote } from "../ir/declaration.ts";
import type { CallingConvention, Expression, FunctionType, Type } from "../ir/type.ts";
import type { Attribute, Declarator, Specifiers } from "../parser/ast.ts";
import type { Target } from "../target/target.ts";
import { evaluate } from "./constant.ts";
import type { SemanticContext } from "./context.ts";
import { convertExpression } from "./expression.ts";
import type { Resolution } from "./resolution.ts";

export type AttributeLists = readonly (readonly Attribute[])[];

export function findAttribute(lists: AttributeLists, name: string): Attribute | undefined {
  for (const list of lists) {
    for (const attribute of list) if (attribute.name === name) return attribute;
  }
  return undefined;
}

/** An attribute's first argument as a number; undefined where it has none or it is no integer constant. */
export function numberArgument(attribute: Attribute, resolution: Resolution): bigint | undefined {
  const argument = attribute.arguments?.[0];
  if (argument === undefined || argument.kind === "type-name") return undefined;
  const result = evaluate(argument, resolution.environment);
  if ("failure" in result || result.value.kind !== "integer") return undefined;
  return BigInt(result.value.value);
}

/** An attribute's first argument where it is a bare word. */
export function wordArgument(attribute: Attribute): string | undefined {
  const argument = attribute.arguments?.[0];
  if (argument?.kind === "identifier") return trimUnderscores(argument.name);
  if (argument?.kind === "type-name" && argument.specifiers.type?.kind === "typedef-name") {
    return trimUnderscores(argument.specifiers.type.name);
  }
  return undefined;
}

/** `__DI__` is `DI`. */
function trimUnderscores(word: string): string {
  return word.length > 4 && word.startsWith("__") && word.endsWith("__") ? word.slice(2, -2) : word;
}

/** What may align a declared object or member: said of itself, or of its type, which packing lowers. */
export interface ObjectAttributes {
  readonly own: AttributeLists;
  readonly ofType: AttributeLists;
}

/**
 * To gcc those behind the `*` next to the name, and those that open its parentheses, are its type's, and those that
 * open parentheses before a `*` are said of what is pointed to (GCC manual, "Attribute Syntax"); clang takes all of them
 * as said of what is declared.
 */
export function objectAttributes(
  specifiers: Specifiers,
  declarator: Declarator | undefined,
  { target }: SemanticContext,
): ObjectAttributes {
  const own: (readonly Attribute[])[] = [specifiers.attributes];
  if (declarator === undefined) return { own, ofType: noLists };
  const { attributes, derivations } = declarator;
  const isGcc = target.defaultCompiler === "gcc";
  const [outermost] = derivations;
  const nearest = outermost?.kind === "pointer" ? outermost.attributes : [];
  if (isGcc && attributes.some(({ opens }) => opens !== undefined)) {
    own.push(attributes.filter(({ opens }) => opens === undefined));
    return { own, ofType: [nearest, attributes.filter(({ opens }) => opens === "name")] };
  }
  own.push(attributes);
  if (isGcc) return { own, ofType: nearest.length === 0 ? noLists : [nearest] };
  for (const derivation of derivations) {
    if (derivation.kind === "pointer" && derivation.attributes.length > 0) own.push(derivation.attributes);
  }
  return { own, ofType: noLists };
}

const noLists: AttributeLists = [];

/** In bytes, what the compiler takes: gcc less than clang, and those for Windows what its object files can say. */
export function largestAlignment({ defaultCompiler, operatingSystem }: Target): bigint {
  if (defaultCompiler === "gcc") return 2n ** 28n;
  return operatingSystem === "windows" ? 2n ** 13n : 2n ** 32n;
}

/**
 * The strictest alignment in bits that `aligned`, `__declspec(align)` and `_Alignas` ask for; 0 for none. `aligned`
 * without an argument means the target's largest (GNU C, "Common Type Attributes").
 */
export function requestedAlignment(
  lists: AttributeLists,
  specifiers: readonly Specifiers[],
  resolution: Resolution,
): number {
  let strictest = 0n;
  const ask = (bytes: bigint | undefined): void => {
    if (
      bytes !== undefined &&
      bytes > strictest &&
      bytes <= largestAlignment(resolution.context.target) &&
      (bytes & (bytes - 1n)) === 0n
    )
      strictest = bytes;
  };
  for (const list of lists) {
    for (const attribute of list) {
      if (attribute.name !== "aligned" && !(attribute.name === "align" && attribute.form === "declspec"))
        continue;
      if (attribute.arguments === undefined || attribute.arguments.length === 0) {
        ask(BigInt(resolution.context.target.biggestAlign / 8));
      } else {
        ask(numberArgument(attribute, resolution));
      }
    }
  }
  for (const { alignments } of specifiers) {
    for (const alignment of alignments) {
      if (alignment.kind === "type-name") {
        const align = resolution.environment.alignOf(resolution.typeOfTypeName(alignment), false);
        ask(align === undefined ? undefined : BigInt(align / 8));
        continue;
      }
      const result = evaluate(alignment, resolution.environment);
      if ("value" in result && result.value.kind === "integer") ask(BigInt(result.value.value));
    }
  }
  return Number(strictest) * 8;
}

const conventions: Readonly<Record<string, CallingConvention>> = {
  cdecl: "cdecl",
  stdcall: "stdcall",
  fastcall: "fastcall",
  thiscall: "thiscall",
  vectorcall: "vectorcall",
  ms_abi: "ms_abi",
  sysv_abi: "sysv_abi",
};

/**
 * The convention that attributes name, or else the one that flags chose. i386's arguments in registers go along with any
 * that has no registers of its own, and with no variable arguments (GCC manual, 6.33.33).
 */
export function callingConvention(
  lists: AttributeLists,
  type: Pick<FunctionType, "result" | "parameters" | "variadic">,
  resolution: Resolution,
): CallingConvention {
  const chosen = integerConvention(lists, type.variadic, resolution);
  if (resolution.context.target.passesFloatsInSse !== true) return chosen;
  if (chosen !== "cdecl" && chosen !== "stdcall") return chosen;
  // Variable arguments leave the result where it is.
  const values = type.variadic ? [type.result] : [type.result, ...type.parameters.map((one) => one.type)];
  return values.some((value) => isInSse(value, resolution)) ? "sseregparm" : chosen;
}

/** GCC manual, "x86 Options": -msseregparm is about `float` and `double`. */
function isInSse(type: Type, resolution: Resolution): boolean {
  const plain = resolution.environment.unwrap(type);
  return plain.kind === "float" && (plain.format === "binary32" || plain.format === "binary64");
}

function integerConvention(
  lists: AttributeLists,
  variadic: boolean,
  resolution: Resolution,
): CallingConvention {
  const { architecture, functionConvention } = resolution.context.target;
  const named = namedConvention(lists);
  if (architecture !== "i386") return named ?? "cdecl";
  if (named !== undefined && named !== "cdecl" && named !== "stdcall") return named;
  if (variadic) return "cdecl";
  const registers = findAttribute(lists, "regparm");
  const count = registers === undefined ? undefined : numberArgument(registers, resolution);
  if (count === undefined ? functionConvention === "regparm" : count > 0n) return "regparm";
  if (findAttribute(lists, "sseregparm") !== undefined) return "sseregparm";
  return named ?? (functionConvention === "stdcall" ? "stdcall" : "cdecl");
}

function namedConvention(lists: AttributeLists): CallingConvention | undefined {
  for (const list of lists) {
    for (const attribute of list) {
      const convention = Object.hasOwn(conventions, attribute.name) ? conventions[attribute.name] : undefined;
      if (convention !== undefined) return convention;
    }
  }
  return undefined;
}

/** Attributes whose meaning fields of the module tell in full. */
const told = new Set([
  "packed",
  "noreturn",
  "transparent_union",
  "mode",
  "vector_size",
  ...Object.keys(conventions),
]);

/** The other attributes, for formats that print them; each name once, with the arguments that are expressions. */
export function noteAttributes(lists: AttributeLists, resolution: Resolution): readonly AttributeNote[] {
  const notes: AttributeNote[] = [];
  const seen = new Set<string>();
  for (const list of lists) {
    for (const attribute of list) {
      if (told.has(attribute.name) || seen.has(attribute.name)) continue;
      seen.add(attribute.name);
      const values: Expression[] = [];
      for (const argument of attribute.arguments ?? []) {
        if (argument.kind === "type-name") continue;
        const converted = convertExpression(argument, resolution);
        if ("expression" in converted) values.push(converted.expression);
      }
      notes.push(
        values.length === 0 ? { name: attribute.name } : { name: attribute.name, arguments: values },
      );
    }
  }
  return notes;
}
