/** Random records, as shapes for our layout rules and as C text for compilers. The same seed gives the same records. */

import {
  alignTypedef,
  extentOfArray,
  extentOfAtomic,
  extentOfComplex,
  extentOfScalar,
} from "../../src/abi/layout/extent.ts";
import { layoutRecord } from "../../src/abi/layout/layout.ts";
import type { Extent, MemberShape, RecordShape } from "../../src/abi/layout/record-shape.ts";
import { scalarLayout } from "../../src/abi/scalar.ts";
import type { ScalarName, Target } from "../../src/target/target.ts";

export interface RandomRecord {
  /** `struct R5`. */
  readonly name: string;
  readonly text: string;
  readonly shape: RecordShape;
  /** Names of the shape's members; undefined for unnamed ones. */
  readonly names: readonly (string | undefined)[];
}

/** Declarations that every record may need. */
export const preamble: string = [
  "typedef int low_int __attribute__((aligned(2)));",
  "typedef short high_short __attribute__((aligned(8)));",
  "typedef char very_high_char __attribute__((aligned(32)));",
  "typedef long long low_long __attribute__((aligned(1)));",
  "typedef double low_double __attribute__((aligned(2)));",
  "",
].join("\n");

interface MemberType {
  readonly text: string;
  readonly extent: Extent;
  /** Most bits that a bit-field of the type may have; 0: it may be none. */
  readonly bits: number;
  readonly mayBeElement: boolean;
}

/** How often the generator chooses what, from 0 to 1. */
interface Taste {
  readonly bitField: number;
  readonly packed: number;
  readonly aligned: number;
  readonly pragma: number;
  readonly memberAttribute: number;
  readonly layoutStyle: number;
}

const plain: Taste = { bitField: 0, packed: 0, aligned: 0, pragma: 0, memberAttribute: 0, layoutStyle: 0 };

const tastes: readonly Taste[] = [
  plain,
  { ...plain, bitField: 0.7 },
  { ...plain, bitField: 0.3, packed: 0.5, memberAttribute: 0.2 },
  { ...plain, bitField: 0.4, pragma: 0.8, memberAttribute: 0.1 },
  { ...plain, bitField: 0.2, aligned: 0.4, memberAttribute: 0.3 },
  { bitField: 0.6, packed: 0.2, aligned: 0.2, pragma: 0.25, memberAttribute: 0.2, layoutStyle: 0.3 },
];

export function makeRandomRecords(target: Target, seed: number, count: number): readonly RandomRecord[] {
  const generator = new Generator(target, seed);
  return Array.from({ length: count }, (_, index) =>
    generator.make(index, tastes[index % tastes.length] ?? plain),
  );
}

class Generator {
  readonly #target: Target;
  readonly #scalars: readonly MemberType[];
  readonly #others: readonly MemberType[];
  readonly #records: MemberType[] = [];
  #state: number;

  constructor(target: Target, seed: number) {
    this.#target = target;
    this.#state = (seed * 2_654_435_761) >>> 0 || 1;
    this.#scalars = scalarTypes(target);
    this.#others = otherTypes(target);
  }

  make(index: number, taste: Taste): RandomRecord {
    const variety = this.#happens(0.25) ? "union" : "struct";
    const name = `${variety} R${index}`;
    const members: MemberShape[] = [];
    const names: (string | undefined)[] = [];
    let body = "";
    for (let at = this.#between(1, 6); at > 0; at--) {
      const field = `f${names.length}`;
      const member = this.#happens(taste.bitField)
        ? this.#makeBitField(field, taste)
        : this.#makeMember(field, taste);
      members.push(member.shape);
      names.push(member.shape.named ? field : undefined);
      body += member.text;
    }
    const packed = this.#happens(taste.packed);
    const aligned = this.#happens(taste.aligned) ? this.#pick([1, 2, 4, 8, 16, 32]) : 0;
    const pack = this.#happens(taste.pragma) ? this.#pick([1, 2, 4, 8, 16]) : 0;
    const isX86 = this.#target.architecture === "x86_64" || this.#target.architecture === "i386";
    const msStruct = isX86 && this.#happens(taste.layoutStyle) ? this.#happens(0.5) : undefined;
    const style = msStruct === undefined ? "" : attribute(msStruct ? "ms_struct" : "gcc_struct");
    const attributes = (packed ? attribute("packed") : "") + alignedText(aligned) + style;
    const record = `${name} { ${body}}${attributes};\n`;
    const text = pack === 0 ? record : `#pragma pack(push, ${pack})\n${record}#pragma pack(pop)\n`;
    const shape: RecordShape = {
      variety,
      members,
      packed,
      requestedAlign: aligned * 8,
      pragmaPack: pack * 8,
      msStruct,
    };
    this.#records.push({
      text: name,
      extent: layoutRecord(shape, this.#target).extent,
      bits: 0,
      mayBeElement: true,
    });
    return { name, text, shape, names };
  }

  #makeBitField(name: string, taste: Taste): { readonly text: string; readonly shape: MemberShape } {
    const type = this.#pick(this.#scalars);
    const shape = { extent: type.extent, flexible: false, packed: false, requestedAlign: 0 };
    if (type.bits > 1 && this.#happens(0.12)) {
      return { text: `${type.text} : 0; `, shape: { ...shape, bitWidth: 0, named: false } };
    }
    const few = Math.min(7, type.bits);
    const bitWidth = this.#pick([
      this.#between(1, type.bits),
      this.#between(1, few),
      type.bits,
      Math.max(1, type.bits - 1),
    ]);
    if (this.#happens(0.12)) {
      return { text: `${type.text} : ${bitWidth}; `, shape: { ...shape, bitWidth, named: false } };
    }
    const attributes = this.#memberAttributes(taste);
    const text = `${type.text} ${name} : ${bitWidth}${attributes.text}; `;
    return { text, shape: { ...shape, ...attributes.shape, bitWidth, named: true } };
  }

  #makeMember(name: string, taste: Taste): { readonly text: string; readonly shape: MemberShape } {
    const pool =
      this.#happens(0.15) && this.#records.length > 0
        ? this.#records.slice(-12)
        : [...this.#scalars, ...this.#others];
    const type = this.#pick(pool);
    const count = type.mayBeElement && this.#happens(0.15) ? this.#pick([0, 1, 2, 3, 5]) : undefined;
    const extent = count === undefined ? type.extent : extentOfArray(type.extent, BigInt(count));
    const attributes = this.#memberAttributes(taste);
    return {
      text: `${type.text} ${name}${count === undefined ? "" : `[${count}]`}${attributes.text}; `,
      shape: { extent, flexible: false, bitWidth: undefined, named: true, ...attributes.shape },
    };
  }

  #memberAttributes(taste: Taste): {
    readonly text: string;
    readonly shape: Pick<MemberShape, "packed" | "requestedAlign">;
  } {
    const packed = this.#happens(taste.memberAttribute);
    const aligned = this.#happens(taste.memberAttribute) ? this.#pick([1, 2, 4, 8, 16]) : 0;
    const text = (packed ? attribute("packed") : "") + alignedText(aligned);
    return { text, shape: { packed, requestedAlign: aligned * 8 } };
  }

  /** Marsaglia's xorshift: small, and the same everywhere. */
  #random(): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) / 2 ** 32;
  }

  #happens(chance: number): boolean {
    return this.#random() < chance;
  }

  #between(low: number, high: number): number {
    return low + Math.floor(this.#random() * (high - low + 1));
  }

  #pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.#random() * choices.length)] as T;
  }
}

function attribute(name: string): string {
  return ` __attribute__((${name}))`;
}

function alignedText(bytes: number): string {
  return bytes === 0 ? "" : attribute(`aligned(${bytes})`);
}

function scalarTypes(target: Target): readonly MemberType[] {
  const rows: readonly (readonly [string, ScalarName, number?])[] = [
    ["char", "char"],
    ["unsigned char", "char"],
    ["short", "short"],
    ["unsigned short", "short"],
    ["int", "int"],
    ["unsigned int", "int"],
    ["long", "long"],
    ["unsigned long", "long"],
    ["long long", "long long"],
    ["unsigned long long", "long long"],
    ["_Bool", "bool", 1],
  ];
  return rows.map(([text, name, bits]) => {
    const scalar = scalarLayout(name, target);
    return { text, extent: extentOfScalar(scalar), bits: bits ?? scalar.size, mayBeElement: true };
  });
}

function otherTypes(target: Target): readonly MemberType[] {
  const scalar = (name: ScalarName): Extent => extentOfScalar(scalarLayout(name, target));
  const ordinary = (text: string, extent: Extent): MemberType => ({
    text,
    extent,
    bits: 0,
    mayBeElement: true,
  });
  const odd = (text: string, extent: Extent): MemberType => ({ text, extent, bits: 0, mayBeElement: false });
  return [
    ordinary("float", scalar("float")),
    ordinary("double", scalar("double")),
    ordinary("long double", scalar("long double")),
    ordinary("void *", scalar("pointer")),
    ordinary("_Complex float", extentOfComplex(scalarLayout("float", target))),
    ordinary("_Complex double", extentOfComplex(scalarLayout("double", target))),
    odd("low_int", alignTypedef(scalar("int"), 16)),
    odd("high_short", alignTypedef(scalar("short"), 64)),
    odd("very_high_char", alignTypedef(scalar("char"), 256)),
    odd("low_long", alignTypedef(scalar("long long"), 8)),
    odd("low_double", alignTypedef(scalar("double"), 16)),
    odd("_Atomic(int)", extentOfAtomic(scalar("int"), target)),
    odd("_Atomic(long long)", extentOfAtomic(scalar("long long"), target)),
  ];
}
