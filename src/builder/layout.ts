/** Layouts of a builder's records, by the rules of a target. */

import { extentOfArray, extentOfScalar } from "../abi/layout/extent.ts";
import { layoutRecord } from "../abi/layout/layout.ts";
import type { Extent, RecordLayoutResult } from "../abi/layout/record-shape.ts";
import { scalarLayout } from "../abi/scalar.ts";
import { InternalError } from "../diagnostics/diagnostic.ts";
import type { Layout } from "../ir/layout.ts";
import { toWide } from "../ir/wide.ts";
import type { Target } from "../target/target.ts";
import type { RecordDraft } from "./draft.ts";
import type { TypeResolver } from "./resolve.ts";
import type { ScalarName, TypeSpec } from "./types.ts";

export class RecordLayouts {
  readonly #types: TypeResolver;
  readonly #target: Target;
  readonly #places = new Map<string, RecordLayoutResult>();

  constructor(types: TypeResolver, target: Target) {
    this.#types = types;
    this.#target = target;
  }

  layoutOf(draft: RecordDraft): Layout {
    const { size, align, fields } = this.#place(draft);
    return {
      size: toWide(size),
      align,
      fields: fields.map(({ offset, width }) => ({ offset: toWide(offset), width: toWide(width) })),
    };
  }

  #place(draft: RecordDraft): RecordLayoutResult {
    const known = this.#places.get(draft.name);
    if (known !== undefined) return known;
    const placed = layoutRecord(
      {
        variety: draft.variety,
        members: (draft.fields ?? []).map(({ type, bits }) => ({
          extent: this.#extentOf(type),
          flexible: false,
          bitWidth: bits,
          named: true,
          packed: false,
          requestedAlign: 0,
        })),
        packed: draft.packed === true,
        requestedAlign: (draft.align ?? 0) * 8,
        pragmaPack: (draft.pack ?? 0) * 8,
        msStruct: undefined,
      },
      this.#target,
    );
    this.#places.set(draft.name, placed);
    return placed;
  }

  /** Checked inventories have no record within itself and nothing without size in one, so this ends. */
  #extentOf(spec: TypeSpec): Extent {
    switch (spec.kind) {
      case "meant":
        return this.#extentOf(spec.type);
      case "array":
        return extentOfArray(this.#extentOf(spec.element), BigInt(spec.count));
      case "record": {
        const draft = this.#types.recordDraft(spec.name);
        if (draft?.fields === undefined) throw new InternalError(`${spec.name} has no layout`);
        return this.#place(draft).extent;
      }
      case "pointer":
      case "function":
      case "callback":
        return extentOfScalar(scalarLayout("pointer", this.#target));
      case "enum": {
        const draft = this.#types.enumDraft(spec.name);
        if (draft === undefined) throw new InternalError(`${spec.name} has no type`);
        return extentOfScalar(scalarLayout(scalarName(this.#types.enumInteger(draft).name), this.#target));
      }
      case "scalar":
        return this.#scalarExtent(spec.name);
      case "void":
        throw new InternalError("void has no layout");
    }
  }

  #scalarExtent(name: ScalarName): Extent {
    if (name === "bool") return extentOfScalar(scalarLayout("bool", this.#target));
    if (name === "f32" || name === "f64")
      return extentOfScalar(scalarLayout(name === "f32" ? "float" : "double", this.#target));
    const integer = this.#types.integerOf(name);
    if (integer === undefined) throw new InternalError(`${name} is no type of ${this.#target.triple}`);
    return extentOfScalar(scalarLayout(scalarName(integer.name), this.#target));
  }
}

function scalarName(name: string): "char" | "short" | "int" | "long" | "long long" {
  const bare = name.replace(/^(un)?signed /, "");
  return bare === "char" || bare === "short" || bare === "int" || bare === "long" ? bare : "long long";
}
