/** Text: `const char *` that goes into a function, comes out of it, or lies in a record. */

import type { Type } from "../../ir/type.ts";
import { type PatternContext, targetOf } from "./context.ts";
import { describeDeclaration, type ValuePlace } from "./draft.ts";

export function findStrings(context: PatternContext): void {
  for (const { id, name, type } of context.functions) {
    for (const [index, parameter] of type.parameters.entries())
      markString(
        parameter.type,
        { id, part: "parameter", index },
        `${name}(${parameter.name ?? index})`,
        context,
      );
    markString(type.result, { id, part: "result" }, `${name}()`, context);
  }
  for (const record of context.records) {
    for (const [index, field] of (record.fields ?? []).entries()) {
      const subject = `${describeDeclaration(record)}.${field.name ?? index}`;
      markString(field.type, { id: record.id, part: "field", index }, subject, context);
    }
  }
}

function markString(type: Type, place: ValuePlace, subject: string, { index, draft }: PatternContext): void {
  const target = targetOf(type, index);
  if (target?.kind !== "integer" || target.name !== "char") return;
  if (target.qualifiers?.includes("const") !== true) return;
  draft.setValue(place, { role: { kind: "cstring" } });
  draft.decide("structure", subject, "a string", "its type is `const char *`");
}
