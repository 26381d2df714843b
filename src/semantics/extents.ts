/** How much room types take: from their parts, attributes of typedefs and `_Atomic` included. */

import {
  alignTypedef,
  extentOfArray,
  extentOfAtomic,
  extentOfOpaque,
  extentOfScalar,
  extentOfVector,
} from "../abi/layout/extent.ts";
import type { Extent } from "../abi/layout/record-shape.ts";
import { scalarLayout } from "../abi/scalar.ts";
import type { FloatType, IntegerType, Type, TypedefReference, VectorType } from "../ir/type.ts";
import type { ScalarLayout, ScalarName, Target } from "../target/target.ts";
import type { Resolution } from "./resolution.ts";

/** Undefined for incomplete types, void and functions. */
export function extentOfType(type: Type, resolution: Resolution): Extent | undefined {
  return qualifyExtent(unqualifiedExtent(type, resolution), type, resolution);
}

/** In bits. No object is larger than half of the address space (6.5.6p9: pointer differences are ptrdiff_t). */
export function isTooLarge(size: bigint, resolution: Resolution): boolean {
  const pointer = resolution.context.target.scalars.pointer?.size ?? 64;
  return size / 8n >= 1n << BigInt(pointer - 1);
}

function qualifyExtent(extent: Extent | undefined, type: Type, resolution: Resolution): Extent | undefined {
  if (extent === undefined || type.qualifiers === undefined || !type.qualifiers.includes("_Atomic"))
    return extent;
  return extentOfAtomic(extent, resolution.context.target);
}

/** Extents of typedefs, each told once. A chain of them is walked without recursion: it may be as long as its header. */
export class TypedefExtents {
  readonly #known: Map<string, Extent | undefined> = new Map();
  readonly #resolution: () => Resolution;

  constructor(resolution: () => Resolution) {
    this.#resolution = resolution;
  }

  extentOf(type: TypedefReference): Extent | undefined {
    const resolution = this.#resolution();
    const chain: TypedefReference[] = [];
    for (let next: Type | undefined = type; next?.kind === "typedef" && !this.#known.has(next.id); ) {
      // One that is asked for while it is being told has none.
      this.#known.set(next.id, undefined);
      chain.push(next);
      next = resolution.typedefOf(next.id)?.type;
    }
    for (let at = chain.length - 1; at >= 0; at--) {
      const link = chain[at] as TypedefReference;
      this.#known.set(link.id, unqualifiedExtent(link, resolution));
    }
    return qualifyExtent(this.#known.get(type.id), type, resolution);
  }
}

function unqualifiedExtent(type: Type, resolution: Resolution): Extent | undefined {
  const { target } = resolution.context;
  switch (type.kind) {
    case "void":
    case "function":
      return undefined;
    case "bool":
      return extentOfScalar(scalarLayout("bool", target));
    case "integer":
      return extentOfScalar(integerScalar(type, target));
    case "float":
      return extentOfScalar(floatScalar(type, target));
    case "pointer":
      return extentOfScalar(type);
    case "complex": {
      const element = unqualifiedExtent(type.element, resolution);
      return element && { ...element, size: element.size * 2n, scalarSize: 0, form: "complex" };
    }
    case "vector":
      return extentOfVector(type.size, type.align, isOfIntegers(type, resolution), target);
    case "array": {
      if (type.count === undefined) return undefined;
      const element = extentOfType(type.element, resolution);
      return element && extentOfArray(element, BigInt(type.count));
    }
    case "record":
      return resolution.recordOf(type.id)?.extent;
    case "enum": {
      const integer = resolution.environment.enumType(type.id);
      return integer && extentOfType(integer, resolution);
    }
    case "typedef": {
      const named = resolution.typedefOf(type.id);
      const extent = named && resolution.extentOf(named.type);
      return extent === undefined || named?.align === undefined ? extent : alignTypedef(extent, named.align);
    }
    case "opaque":
      if (type.size === undefined || type.align === undefined) return undefined;
      return extentOfOpaque(BigInt(type.size), type.align);
  }
}

function isOfIntegers({ element }: VectorType, resolution: Resolution): boolean {
  return resolution.environment.unwrap(element).kind !== "float";
}

function integerScalar(type: IntegerType, target: Target): ScalarLayout {
  if (type.width !== undefined) return type;
  const name = type.name.startsWith("unsigned ") ? type.name.slice("unsigned ".length) : type.name;
  const scalar = target.scalars[(name === "signed char" ? "char" : name) as ScalarName];
  return scalar !== undefined && scalar.size === type.size ? scalar : type;
}

function floatScalar(type: FloatType, target: Target): ScalarLayout {
  const scalar =
    target.scalars[
      type.format === "binary64" && type.name !== "long double" ? "double" : (type.name as ScalarName)
    ];
  return scalar !== undefined && scalar.size === type.size ? scalar : type;
}
