/** The typed module, in Interoptopus' order: support, loader, constants, enums, types, callbacks, functions, services. */

import { InternalError } from "../../../diagnostics/diagnostic.ts";
import type { Module } from "../../../ir/module.ts";
import type { PythonType } from "../../../ir/python.ts";
import type { TypedPlan, TypedType } from "../../../ir/typed.ts";
import type { Emitter, OutputFile } from "../../emitter.ts";
import { layOutStatement } from "../statement-layout.ts";
import { writeConstant, writeEnum } from "./enums.ts";
import { writeFunction } from "./functions.ts";
import { writeImports } from "./imports.ts";
import { Lines } from "./lines.ts";
import { writeLoader } from "./loader.ts";
import { splitModule } from "./package.ts";
import {
  addressText,
  carriedText,
  carrierText,
  declinedText,
  hiddenText,
  passedText,
  pointedText,
} from "./passing-support.ts";
import { writeCallback, writeOption, writeRecordBody, writeRecordClass } from "./records.ts";
import { writeService } from "./services.ts";
import { writeSlice } from "./slices.ts";
import {
  bitsText,
  callbackText,
  constantsText,
  enumText,
  fieldText,
  guardText,
  keepText,
  libraryText,
  memoryText,
  objectText,
  recordText,
  structureText,
  symbolText,
  textText,
  unionText,
} from "./support.ts";

export const typedEmitter: Emitter = {
  name: "py",
  emit(module: Module): readonly OutputFile[] {
    const plan = module.typed;
    if (plan === undefined) throw new InternalError("the module has no plan for typed Python");
    const text = printTyped(plan);
    return plan.namespaces.length === 0 ? [{ path: "", text }] : splitModule(plan, text);
  },
};

/** What is left out where the text has none of the marks. */
const parts: readonly (readonly [readonly string[], string])[] = [
  [["_bindwright_symbol("], symbolText],
  [["_bindwright_guard("], guardText],
  [["(_bindwright_Enum)"], enumText],
  [["(_bindwright_Structure)", "(_bindwright_Union)"], recordText],
  [["(_bindwright_Structure)"], structureText],
  [["(_bindwright_Union)"], unionText],
  [["_bindwright_declined("], declinedText],
  [["_bindwright_carrie", "_bindwright_passed"], carrierText],
  [["_bindwright_passed("], passedText],
  [["_bindwright_pointed("], pointedText],
  [["_bindwright_at_address("], addressText],
  [["_bindwright_carried("], carriedText],
  [["_bindwright_hidden("], hiddenText],
  [["_bindwright_call"], callbackText],
  [["_bindwright_keep("], keepText],
  [["_bindwright_memory("], memoryText],
  [["_bindwright_encode", "_bindwright_decode", "_bindwright_take", "_bindwright_to_text"], textText],
  [["_bindwright_field("], fieldText],
  [["_bindwright_bits("], bitsText],
  [["_bindwright_Object"], objectText],
];

function printTyped(plan: TypedPlan): string {
  const body = new Lines();
  writePlan(plan, body);
  const text = body.toString();
  const support = parts
    .filter(([marks]) => marks.some((mark) => text.includes(mark)))
    .map(([, part]) => part);
  const blocks = [nameInit(libraryText, plan.initName), ...support, text].map((block) => block.trim());
  const head = new Lines();
  head.docstring(
    `Bindings of ${plan.library}, made by bindwright. Load the library with ${plan.initName}(path).`,
  );
  head.line();
  const rest = blocks.join("\n\n\n");
  writeImports(plan, rest, support.includes(callbackText), head);
  return `${head.toString().trimEnd()}\n\n\n${rest}\n`;
}

/** The support is laid out as it stands here; the line with the name may become longer. */
function nameInit(text: string, name: string): string {
  const lines = text.split("\n");
  return lines
    .flatMap((line) =>
      line.includes("INIT_NAME") ? layOutStatement(line.replace("INIT_NAME", name)) : [line],
    )
    .join("\n");
}

function writePlan(plan: TypedPlan, lines: Lines): void {
  writeLoader(plan, lines);
  for (const constant of plan.constants) writeConstant(constant, lines);
  if (plan.constants.length > 0) lines.line();
  lines.text(constantsText);
  lines.line();
  for (const enumeration of plan.enums) writeEnum(enumeration, lines);
  writeTypes(plan.types, lines);
  writeCallbackNames(plan, lines);
  for (const planned of plan.functions) writeFunction(planned, lines);
  for (const service of plan.services) writeService(service, lines);
}

function writeTypes(types: readonly TypedType[], lines: Lines): void {
  for (let at = 0; at < types.length; at++) {
    const type = types[at] as TypedType;
    switch (type.kind) {
      case "record-class": {
        const next = types[at + 1];
        // Within its own statement a class has no name yet.
        const isJoined =
          next?.kind === "record-body" &&
          next.id === type.id &&
          !next.fields.some((field) => mentions(field.type, type.id));
        writeRecordClass(type, isJoined ? next : undefined, lines);
        if (isJoined) at++;
        break;
      }
      case "record-body":
        writeRecordBody(type, lines);
        break;
      case "slice":
        writeSlice(type, lines);
        break;
      case "option":
        writeOption(type, lines);
        break;
      case "callback":
        writeCallback(type, lines);
        lines.line();
        break;
    }
  }
}

function writeCallbackNames({ callbacks, callbacksName }: TypedPlan, lines: Lines): void {
  lines.line(`class ${callbacksName}:`);
  lines.block(() => {
    lines.docstring("Helpers to define callbacks.");
    if (callbacks.length > 0) lines.line();
    for (const { name, callback } of callbacks) lines.line(`${name} = ${callback}`);
  });
  lines.line();
  lines.line();
}

function mentions(type: PythonType, id: string): boolean {
  if (type.kind === "declared") return type.id === id;
  if (type.kind === "pointer") return mentions(type.target, id);
  return type.kind === "array" && mentions(type.element, id);
}
