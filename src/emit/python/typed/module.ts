/** The typed module, in Interoptopus' order: support, loader, constants, enums, types, callbacks, functions, services. */

import { InternalError } from "../../../diagnostics/diagnostic.ts";
import type { Module } from "../../../ir/module.ts";
import type { PythonType } from "../../../ir/python.ts";
import type { TypedPlan, TypedType } from "../../../ir/typed.ts";
import type { Emitter, OutputFile } from "../../emitter.ts";
import { writeConstant, writeEnum } from "./enums.ts";
import { writeFunction } from "./functions.ts";
import { Lines } from "./lines.ts";
import { writeLoader } from "./loader.ts";
import { splitModule } from "./package.ts";
import { writeCallback, writeOption, writeRecordBody, writeRecordClass } from "./records.ts";
import { writeService } from "./services.ts";
import { writeSlice } from "./slices.ts";
import {
  addressText,
  bitsText,
  callbackText,
  carriedText,
  carrierText,
  constantsText,
  declinedText,
  enumText,
  fieldText,
  hiddenText,
  importsText,
  keepText,
  memoryText,
  objectText,
  passedText,
  pointedText,
  recordText,
  structureText,
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

function printTyped(plan: TypedPlan): string {
  const body = new Lines();
  writePlan(plan, body);
  const text = body.toString();
  const head = new Lines();
  head.docstring(
    `Bindings of ${plan.library}, made by bindwright. Load the library with ${plan.initName}(path).`,
  );
  head.text(importsText.replace("INIT_NAME", plan.initName));
  const parts: readonly (readonly [string, string])[] = [
    ["_bindwright_Enum", enumText],
    ["(_bindwright_Structure)|(_bindwright_Union)", recordText],
    ["(_bindwright_Structure)", structureText],
    ["(_bindwright_Union)", unionText],
    ["_bindwright_declined(", declinedText],
    ["_bindwright_carrie|_bindwright_passed", carrierText],
    ["_bindwright_passed(", passedText],
    ["_bindwright_pointed(", pointedText],
    ["_bindwright_at_address(", addressText],
    ["_bindwright_carried(", carriedText],
    ["_bindwright_hidden(", hiddenText],
    ["_bindwright_call", callbackText],
    ["_bindwright_keep(", keepText],
    ["_bindwright_memory(", memoryText],
    ["_bindwright_encode|_bindwright_decode|_bindwright_take|_bindwright_to_text", textText],
    ["_bindwright_field(", fieldText],
    ["_bindwright_bits(", bitsText],
    ["_bindwright_Object", objectText],
  ];
  for (const [marks, part] of parts) {
    if (!marks.split("|").some((mark) => text.includes(mark))) continue;
    head.line();
    head.text(part);
  }
  return `${head.toString().trimEnd()}\n\n\n${text.trim()}\n`;
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
