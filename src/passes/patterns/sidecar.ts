/** The third layer: what a file says of a header that nobody may touch. It wins over everything. */

import type { DiagnosticBag } from "../../diagnostics/bag.ts";
import type { Field, RecordDeclaration } from "../../ir/declaration.ts";
import type { RecordPattern, ValuePattern, ValueRole } from "../../ir/pattern.ts";
import type { Type } from "../../ir/type.ts";
import { isConstant, type PatternContext, targetOf } from "./context.ts";
import { describeDeclaration, type ValuePlace } from "./draft.ts";
import { nameEnumerators } from "./enums.ts";
import { matchesGlob } from "./globs.ts";
import type { SidecarFile, SidecarRecord, SidecarValue } from "./sidecar-file.ts";
import { applyServices } from "./sidecar-services.ts";

export function applySidecar(
  file: SidecarFile,
  context: PatternContext,
  diagnostics: DiagnosticBag,
  layer: "annotation" | "file" = "file",
): void {
  if (file.library !== undefined) context.draft.library = file.library;
  const sidecar = new Sidecar(context, diagnostics, layer);
  for (const [glob, entry] of Object.entries(file.enums ?? {})) sidecar.applyEnum(glob, entry);
  for (const [glob, entry] of Object.entries(file.records ?? {})) sidecar.applyRecord(glob, entry);
  for (const [key, entry] of Object.entries(file.values ?? {}))
    sidecar.applyValue(key, typeof entry === "string" ? { role: entry } : entry);
  for (const [glob, entry] of Object.entries(file.functions ?? {})) sidecar.applyFunction(glob, entry);
  applyServices(file.services ?? {}, context, (name, reason) => sidecar.refuse(name, reason));
}

class Sidecar {
  readonly #context: PatternContext;
  readonly #diagnostics: DiagnosticBag;
  readonly #layer: "annotation" | "file";
  readonly #why: string;

  constructor(context: PatternContext, diagnostics: DiagnosticBag, layer: "annotation" | "file") {
    this.#context = context;
    this.#diagnostics = diagnostics;
    this.#layer = layer;
    this.#why = layer === "file" ? "the file says so" : "its comment says so";
  }

  refuse(name: string, reason: string): void {
    this.#diagnostics.report("pattern-does-not-fit", { values: { name, reason } });
  }

  applyEnum(glob: string, entry: NonNullable<SidecarFile["enums"]>[string]): void {
    const { draft, enums, typeNames } = this.#context;
    const fitting = enums.filter(({ id, name }) => matchesGlob(glob, typeNames.get(id) ?? name));
    if (fitting.length === 0 && !glob.includes("*")) this.refuse(glob, "there is no such enum");
    for (const declaration of fitting) {
      const { id } = declaration;
      if (entry.strip_prefix === "auto") nameEnumerators(declaration, this.#context);
      else if (entry.strip_prefix !== undefined) this.#stripPrefix(id, entry.strip_prefix || "");
      const before = draft.enums.get(id) ?? { id, kind: "plain", names: [] };
      const success = entry.success ?? before.success;
      if (success !== undefined && !(declaration.enumerators ?? []).some(({ name }) => name === success)) {
        this.refuse(glob, `${describeDeclaration(declaration)} has no enumerator ${success}`);
        continue;
      }
      const kind = entry.pattern ?? before.kind;
      draft.enums.set(id, { ...before, kind, ...(success === undefined ? {} : { success }) });
      if (entry.pattern !== undefined)
        draft.decide(this.#layer, describeDeclaration(declaration), `${entry.pattern} enum`, this.#why);
      this.#note(id, entry);
    }
  }

  #stripPrefix(id: string, prefix: string): void {
    const { draft, index } = this.#context;
    const names = (index.enumeration(id)?.enumerators ?? []).flatMap(({ name }) =>
      prefix !== "" && name.startsWith(prefix) && name.length > prefix.length
        ? [{ enumerator: name, name: name.slice(prefix.length) }]
        : [],
    );
    draft.enums.set(id, { id, kind: "plain", ...draft.enums.get(id), names });
  }

  applyRecord(glob: string, entry: SidecarRecord): void {
    const { records, typeNames } = this.#context;
    const fitting = records.filter(({ id, name }) => matchesGlob(glob, typeNames.get(id) ?? name));
    if (fitting.length === 0 && !glob.includes("*")) this.refuse(glob, "there is no such record");
    for (const record of fitting) {
      this.#note(record.id, entry, entry.private);
      if (entry.pattern !== undefined) this.#setRecord(record, entry);
    }
  }

  #setRecord(record: RecordDeclaration, entry: SidecarRecord): void {
    const { draft } = this.#context;
    const pattern = this.#recordPattern(record, entry);
    const subject = describeDeclaration(record);
    if (typeof pattern === "string") this.refuse(subject, pattern);
    else {
      draft.records.delete(record.id);
      if (pattern !== undefined) draft.records.set(record.id, pattern);
      draft.decide(this.#layer, subject, entry.pattern ?? "", this.#why);
    }
  }

  /** Or why it cannot be. */
  #recordPattern(record: RecordDeclaration, entry: SidecarRecord): RecordPattern | string | undefined {
    const { index } = this.#context;
    const { id } = record;
    const find = (name: string): Field | undefined => record.fields?.find((field) => field.name === name);
    const lacking = (...names: readonly string[]): string | undefined => {
      const missing = names.find((name) => find(name) === undefined);
      return missing === undefined ? undefined : `it has no field \`${missing}\``;
    };
    switch (entry.pattern) {
      case "slice": {
        const { data = "data", len: length = "len" } = entry;
        const element = targetOf(find(data)?.type ?? record.fields?.[0]?.type ?? { kind: "void" }, index);
        if (element === undefined) return lacking(data, length) ?? `its field \`${data}\` is no pointer`;
        const mutable = entry.mutable ?? !isConstant(element, index);
        const pattern = { kind: "slice", id, data, length, mutable } as const;
        return (
          lacking(data, length) ??
          (entry.element === undefined ? pattern : { ...pattern, element: entry.element })
        );
      }
      case "option": {
        const { value = "value", flag = "is_some" } = entry;
        return lacking(value, flag) ?? { kind: "option", id, value, flag };
      }
      case "delegate": {
        const { callback = "callback", context = "context" } = entry;
        return lacking(callback, context) ?? { kind: "delegate", id, callback, context };
      }
      default:
        return undefined;
    }
  }

  applyFunction(glob: string, entry: { readonly name?: string; readonly namespace?: string }): void {
    const fitting = this.#context.functions.filter(({ name }) => matchesGlob(glob, name));
    if (fitting.length === 0 && !glob.includes("*")) this.refuse(glob, "there is no such function");
    for (const { id } of fitting) this.#note(id, entry);
  }

  #note(
    id: string,
    { name, namespace }: { readonly name?: string; readonly namespace?: string },
    privateFields?: readonly string[],
  ): void {
    if (name === undefined && namespace === undefined && privateFields === undefined) return;
    this.#context.draft.setNote(id, {
      ...(name === undefined ? {} : { name }),
      ...(namespace === undefined ? {} : { namespace }),
      ...(privateFields === undefined ? {} : { privateFields }),
    });
  }

  applyValue(key: string, entry: SidecarValue): void {
    const role = this.#roleOf(entry);
    if (role === "unknown") {
      this.refuse(key, `there is no role \`${entry.role}\``);
      return;
    }
    const change: Pick<ValuePattern, "role" | "nullable"> = {
      ...(role === undefined ? {} : { role }),
      ...(entry.nullable === undefined ? {} : { nullable: entry.nullable }),
    };
    let count = 0;
    for (const { place, subject, type } of this.#places()) {
      if (!this.#fits(key, subject, type)) continue;
      count++;
      this.#context.draft.setValue(place, change);
      const words = [
        role?.kind,
        ...(entry.nullable === undefined ? [] : [entry.nullable ? "nullable" : "not null"]),
      ];
      this.#context.draft.decide(
        this.#layer,
        subject,
        words.filter((word) => word !== undefined).join(", "),
        this.#why,
      );
    }
    if (count === 0 && !key.includes("*")) this.refuse(key, "there is no such value");
  }

  #fits(key: string, subject: string, type: Type): boolean {
    if (key.endsWith("*") && key.includes(" ")) return spellPointer(type) === key;
    return matchesGlob(key, subject);
  }

  #roleOf({ role, expect, encoding, free }: SidecarValue): ValueRole | "unknown" | undefined {
    switch (role) {
      case undefined:
        return undefined;
      case "cstring":
        return {
          kind: "cstring",
          ...(encoding === undefined ? {} : { encoding }),
          ...(free === undefined ? {} : { free }),
        };
      case "api_version":
        return /^[0-9]{1,20}$/.test(expect ?? "")
          ? { kind: "api-version", expect: toWide(expect ?? "") }
          : "unknown";
      case "plain":
      case "bool8":
      case "retained":
      case "borrowed":
        return { kind: role };
      default:
        return "unknown";
    }
  }

  *#places(): Iterable<{ readonly place: ValuePlace; readonly subject: string; readonly type: Type }> {
    const { functions, records, typeNames } = this.#context;
    for (const { id, name, type } of functions) {
      yield { place: { id, part: "result" }, subject: `${name}.return`, type: type.result };
      for (const [index, parameter] of type.parameters.entries()) {
        const subject = `${name}.${parameter.name ?? index}`;
        yield { place: { id, part: "parameter", index }, subject, type: parameter.type };
      }
    }
    for (const { id, name, fields } of records) {
      for (const [index, field] of (fields ?? []).entries()) {
        const subject = `${typeNames.get(id) ?? name}.${field.name ?? index}`;
        yield { place: { id, part: "field", index }, subject, type: field.type };
      }
    }
  }
}

function toWide(digits: string): number | string {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : digits;
}

/** `const char *`, for pointers to what has a name of its own. */
function spellPointer(type: Type): string | undefined {
  if (type.kind !== "pointer") return undefined;
  const { target } = type;
  const qualifiers = (target.qualifiers ?? []).map((qualifier) => `${qualifier} `).join("");
  const name = target.kind === "integer" || target.kind === "float" ? target.name : spellName(target);
  return name === undefined ? undefined : `${qualifiers}${name} *`;
}

function spellName(type: Type): string | undefined {
  if (type.kind === "void") return "void";
  return type.kind === "typedef" ? type.id.slice("typedef:".length) : undefined;
}
