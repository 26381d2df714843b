/** What the shapes of patterns cannot say: that ids lead to declarations of the right kind, and names to fields. */

import type { Declaration, FunctionDeclaration, RecordDeclaration } from "./declaration.ts";
import type { ModulePatterns, RecordPattern, ServicePattern } from "./pattern.ts";

type Report = (path: string, reason: string) => void;
type ById = ReadonlyMap<string, Declaration>;

/** For patterns whose shape is right. Paths start with `patterns`. */
export function checkPatterns(
  patterns: ModulePatterns,
  declarations: readonly Declaration[],
  report: Report,
): void {
  const byId: ById = new Map(declarations.map((declaration) => [declaration.id, declaration]));
  for (const [at, record] of patterns.records.entries())
    checkRecord(record, byId, (reason) => report(`patterns.records[${at}]`, reason));
  for (const [at, { id, names, success }] of patterns.enums.entries()) {
    const path = `patterns.enums[${at}]`;
    const declaration = byId.get(id);
    if (declaration?.kind !== "enum") report(path, `refers to ${quote(id)}, which is no enum of this module`);
    else {
      const known = new Set((declaration.enumerators ?? []).map(({ name }) => name));
      for (const name of [
        ...names.map(({ enumerator }) => enumerator),
        ...(success === undefined ? [] : [success]),
      ])
        if (!known.has(name))
          report(path, `refers to ${quote(name)}, which is no enumerator of ${quote(id)}`);
    }
  }
  for (const [at, { id, part, index }] of patterns.values.entries()) {
    const reason = whyNoValue(byId.get(id), id, part, index);
    if (reason !== undefined) report(`patterns.values[${at}]`, reason);
  }
  for (const [at, service] of patterns.services.entries())
    checkService(service, byId, (reason) => report(`patterns.services[${at}]`, reason));
  for (const [at, { id }] of patterns.notes.entries())
    if (!byId.has(id)) report(`patterns.notes[${at}]`, `refers to ${quote(id)}, which is not in this module`);
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}

function checkRecord(pattern: RecordPattern, byId: ById, report: (reason: string) => void): void {
  const record = byId.get(pattern.id);
  if (record?.kind !== "record") {
    report(`refers to ${quote(pattern.id)}, which is no record of this module`);
    return;
  }
  for (const name of fieldsOf(pattern)) {
    if (!hasField(record, name))
      report(`refers to ${quote(name)}, which is no field of ${quote(pattern.id)}`);
  }
}

function fieldsOf(pattern: RecordPattern): readonly string[] {
  if (pattern.kind === "slice") return [pattern.data, pattern.length];
  return pattern.kind === "option" ? [pattern.value, pattern.flag] : [pattern.callback, pattern.context];
}

function hasField(record: RecordDeclaration, name: string): boolean {
  return (record.fields ?? []).some((field) => field.name === name);
}

function whyNoValue(
  declaration: Declaration | undefined,
  id: string,
  part: "parameter" | "result" | "field",
  index: number | undefined,
): string | undefined {
  if (declaration === undefined) return `refers to ${quote(id)}, which is not in this module`;
  if (part === "result") return undefined;
  if (index === undefined) return `lacks \`index\``;
  if (part === "field") {
    const count = declaration.kind === "record" ? (declaration.fields?.length ?? 0) : 0;
    return index < count ? undefined : `refers to field ${index} of ${quote(id)}, which has ${count}`;
  }
  if (declaration.kind !== "function") return undefined;
  const count = declaration.type.parameters.length;
  return index < count ? undefined : `refers to parameter ${index} of ${quote(id)}, which has ${count}`;
}

function checkService(service: ServicePattern, byId: ById, report: (reason: string) => void): void {
  if (!byId.has(service.id)) report(`refers to ${quote(service.id)}, which is not in this module`);
  const find = (id: string): FunctionDeclaration | undefined => {
    const declaration = byId.get(id);
    if (declaration?.kind === "function") return declaration;
    report(`refers to ${quote(id)}, which is no function of this module`);
    return undefined;
  };
  for (const { function: id, outIndex, keepsAlive } of service.constructors) {
    const count = find(id)?.type.parameters.length ?? Number.POSITIVE_INFINITY;
    for (const index of [...(outIndex === undefined ? [] : [outIndex]), ...(keepsAlive ?? [])])
      if (index >= count) report(`refers to parameter ${index} of ${quote(id)}, which has ${count}`);
  }
  find(service.destructor.function);
  for (const { function: id } of service.methods) find(id);
}
