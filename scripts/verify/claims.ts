/** What a module says of types, layouts and constants, as assertions that a C compiler of the target can refute. */

import { declareText, indexDeclarations } from "../../src/emit/dump/c-text.ts";
import type {
  Declaration,
  EnumDeclaration,
  Field,
  FunctionDeclaration,
  RecordDeclaration,
} from "../../src/ir/declaration.ts";
import type { Module } from "../../src/ir/module.ts";
import type { Type, Value, WideInteger } from "../../src/ir/type.ts";
import { DeclarationIndex } from "../../src/passes/python/declarations.ts";

/** Sizes of named records and objects, and where members lie. */
export function layoutClaims(module: Module): readonly string[] {
  const index = new DeclarationIndex(module);
  return module.declarations.flatMap((declaration) => {
    if (declaration.kind === "record") return claimsOfRecord(declaration);
    return declaration.kind === "variable" ? claimsOfSize(declaration.name, declaration.type, index) : [];
  });
}

/** Those, and the type of every name that C can spell, and the value of every constant. */
export function allClaims(module: Module): readonly string[] {
  return [...layoutClaims(module), ...new Claimant(module).claims()];
}

function claimsOfSize(name: string, type: Type, index: DeclarationIndex): readonly string[] {
  const behind = index.unwrap(type);
  // An array without a length has no size in C.
  if (behind.kind === "array" && behind.count === undefined) return [];
  const size = index.sizeOf(type);
  return size === undefined ? [] : [claim(`sizeof(${name}) == ${size}`)];
}

function claimsOfRecord(declaration: RecordDeclaration): readonly string[] {
  const { layout, fields = [] } = declaration;
  if (!isSpoken(declaration) || layout === undefined) return [];
  const type = `${declaration.variety} ${declaration.name}`;
  const places = fields.flatMap((field, at) => {
    const offset = layout.fields[at]?.offset;
    if (field.name === undefined || field.bitWidth !== undefined || offset === undefined) return [];
    return [claim(`__builtin_offsetof(${type}, ${field.name}) == ${BigInt(offset) / 8n}`)];
  });
  return [
    claim(`sizeof(${type}) == ${BigInt(layout.size) / 8n}`),
    claim(`_Alignof(${type}) == ${layout.align / 8}`),
    ...places,
  ];
}

/** C can say its tag at file scope. Without a place it is the compiler's own (va_list's). */
function isSpoken(declaration: RecordDeclaration | EnumDeclaration): boolean {
  return !declaration.anonymous && declaration.location !== undefined && !declaration.id.includes("#");
}

class Claimant {
  readonly #module: Module;
  readonly #index: ReadonlyMap<string, Declaration>;

  constructor(module: Module) {
    this.#module = module;
    this.#index = indexDeclarations(module);
  }

  claims(): readonly string[] {
    return this.#module.declarations.flatMap((declaration) => this.#claimsOf(declaration));
  }

  #claimsOf(declaration: Declaration): readonly string[] {
    const { name } = declaration;
    switch (declaration.kind) {
      case "function":
        return this.#claimsOfFunction(declaration);
      case "variable":
        return this.#sameType(`&${name}`, declaration.type);
      case "typedef":
        return this.#sameType(`(${name} *)0`, declaration.type);
      case "record":
        return isSpoken(declaration) ? this.#claimsOfFields(declaration, declaration.fields ?? []) : [];
      case "enum":
        return claimsOfEnum(declaration);
      case "constant":
        return declaration.value === undefined ? [] : this.#claimsOfValue(name, declaration.value);
      default:
        return [];
    }
  }

  /** Not by a pointer to it: to gcc `noreturn` and `const` are qualifiers of what is pointed to. */
  #claimsOfFunction({ name, type, attributes = [] }: FunctionDeclaration): readonly string[] {
    if (!this.#isSpoken(type, 0) || attributes.some((attribute) => attribute.name === "regparm")) return [];
    const spelled = declareText(withoutNames(type), "", this.#index);
    return [claim(`__builtin_types_compatible_p(__typeof__(${name}), ${spelled})`)];
  }

  #claimsOfFields(
    { variety, name, bigEndian }: RecordDeclaration,
    fields: readonly Field[],
  ): readonly string[] {
    // What is stored in another byte order has no address in C.
    if (bigEndian !== undefined) return [];
    return fields.flatMap((field) =>
      field.name === undefined || field.bitWidth !== undefined
        ? []
        : this.#sameType(`&((${variety} ${name} *)0)->${field.name}`, field.type),
    );
  }

  #claimsOfValue(name: string, value: Value): readonly string[] {
    // An array has no cast, and its length is in its type.
    const type = value.type.kind === "array" ? this.#sameType(`&(${name})`, value.type) : [];
    switch (value.kind) {
      case "integer":
        return [
          claim(`(${name}) == ${literal(value.value)}`),
          ...this.#sameType(`(__typeof__(${name}) *)0`, value.type),
        ];
      case "float":
        return [...this.#sameType(`(__typeof__(${name}) *)0`, value.type), ...claimsOfFloat(name, value)];
      case "string":
        return [...type, claim(`__builtin_memcmp(${name}, ${spell(value)}, sizeof(${name})) == 0`)];
      case "address":
        return [
          claim(`(__UINTPTR_TYPE__)(${name}) == ${literal(value.value)}`),
          ...this.#sameType(`(__typeof__(${name}) *)0`, value.type),
        ];
    }
  }

  /** `pointer` is an expression that points to an object or function of the type, so that its qualifiers count. */
  #sameType(pointer: string, type: Type): readonly string[] {
    if (!this.#isSpoken(type, 0)) return [];
    const spelled = declareText(
      { kind: "pointer", target: withoutNames(type), size: 0, align: 0 },
      "",
      this.#index,
    );
    return [claim(`__builtin_types_compatible_p(__typeof__(${pointer}), ${spelled})`)];
  }

  /** No made-up name is in it, and nothing that `declareText` does not spell. */
  #isSpoken(type: Type, depth: number): boolean {
    switch (type.kind) {
      case "opaque":
        return false;
      case "record":
      case "enum": {
        const declaration = this.#index.get(type.id);
        return (declaration?.kind === "record" || declaration?.kind === "enum") && isSpoken(declaration);
      }
      case "pointer":
        return depth < 50 && this.#isSpoken(type.target, depth + 1);
      case "array":
      case "vector":
        return depth < 50 && this.#isSpoken(type.element, depth + 1);
      case "function":
        return (
          depth < 50 &&
          type.convention === "cdecl" &&
          this.#isSpoken(type.result, depth + 1) &&
          type.parameters.every((parameter) => this.#isSpoken(parameter.type, depth + 1))
        );
      default:
        return true;
    }
  }
}

function claimsOfEnum(declaration: EnumDeclaration): readonly string[] {
  const { enumerators, type, name } = declaration;
  if (enumerators === undefined) return [];
  const values = enumerators.map((enumerator) => claim(`${enumerator.name} == ${literal(enumerator.value)}`));
  if (!isSpoken(declaration) || type.kind !== "integer") return values;
  return [
    ...values,
    claim(`sizeof(enum ${name}) == ${type.size / 8}`),
    claim(`(enum ${name})-1 ${type.signed ? "<" : ">"} (enum ${name})0`),
  ];
}

function claimsOfFloat(name: string, { value, type }: Extract<Value, { kind: "float" }>): readonly string[] {
  const hasDigits = /^[-+.0-9ep]+$/.test(value);
  // What is kept of a wider format is not all of it.
  if (!hasDigits || type.kind !== "float" || type.size > 64) return [];
  return [claim(`(double)(${name}) == ${value}`)];
}

const prefixes = { plain: "", "utf-8": "u8", wide: "L", "utf-16": "u", "utf-32": "U" } as const;

/** A literal of the same units, each an escape in a literal of its own, so that no digit joins it. */
function spell({ units, encoding }: Extract<Value, { kind: "string" }>): string {
  const literals = units.map((unit) => `"\\x${unit.toString(16)}"`);
  return `${prefixes[encoding]}${literals.join(" ") || '""'}`;
}

/** As large as `value` needs it; the least number of 64 bits has no literal. */
function literal(value: WideInteger): string {
  const number = BigInt(value);
  if (number >= 2n ** 63n) return `${number}ull`;
  if (number === -(2n ** 63n)) return "(-9223372036854775807ll - 1)";
  return number < 0n ? `(${number}ll)` : `${number}ll`;
}

/** Parameters as C adjusts them (6.7.6.3p7), without names, which may be names of types. */
function withoutNames(type: Type): Type {
  switch (type.kind) {
    case "pointer":
      return { ...type, target: withoutNames(type.target) };
    case "array":
      return { ...type, element: withoutNames(type.element) };
    case "function":
      return {
        ...type,
        result: withoutNames(type.result),
        parameters: type.parameters.map((parameter) => ({ type: withoutNames(parameter.type) })),
      };
    default:
      return type;
  }
}

function claim(condition: string): string {
  return `_Static_assert(${condition}, "${condition.replaceAll(/["\\]/g, "'")}");`;
}

/**
 * A program that prints a line for each named bit-field of named records whose bits are not where the module says; no
 * line where all are. Undefined where there are none. Little-endian machines only.
 */
export function bitFieldProgram(module: Module, header: string): string | undefined {
  const probes = module.declarations.flatMap((declaration) =>
    declaration.kind === "record" && isSpoken(declaration) && declaration.bigEndian !== true
      ? probesOf(declaration)
      : [],
  );
  if (probes.length === 0) return undefined;
  return `${header}
#include <stdio.h>
#include <string.h>
static void look(const char *name, const unsigned char *bytes, unsigned long size, unsigned long at, unsigned long width)
{
    for (unsigned long bit = 0; bit < size * 8; bit++)
        if ((bytes[bit / 8] >> bit % 8 & 1) != (bit >= at && bit < at + width)) { puts(name); return; }
}
int main(void)
{
${probes.join("\n")}
    return 0;
}
`;
}

function probesOf({ variety, name, fields = [], layout }: RecordDeclaration): readonly string[] {
  return fields.flatMap((field, at) => {
    const place = layout?.fields[at];
    if (field.name === undefined || field.bitWidth === undefined || place === undefined) return [];
    const path = `${variety} ${name}.${field.name}`;
    return [
      `    { union { ${variety} ${name} whole; unsigned char bytes[sizeof(${variety} ${name}) + 1]; } probe;`,
      "      memset(&probe, 0, sizeof probe);",
      `      probe.whole.${field.name} = -1;`,
      `      look("${path}", probe.bytes, sizeof probe.whole, ${place.offset}, ${field.bitWidth}); }`,
    ];
  });
}
