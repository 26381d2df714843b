/** `--output-language=json`: ctypesgen's JSON, byte for byte. */

import type { DiagnosticBag } from "../../diagnostics/bag.ts";
import type { Module } from "../../ir/module.ts";
import type { Options } from "../../options.ts";
import type { Emitter, OutputFile } from "../emitter.ts";
import { listItems } from "./items.ts";
import { printJson } from "./json-text.ts";
import { adaptToMork } from "./mork.ts";

export const jsonEmitter: Emitter = { name: "json", emit: emitJson };

function emitJson(module: Module, options: Options, diagnostics: DiagnosticBag): readonly OutputFile[] {
  const list = listItems(module, options);
  const { items, leftOut } = options.jsonDialect === "mork" ? adaptToMork(list) : list;
  for (const { name, reason } of leftOut) diagnostics.report("not-in-json", { values: { name, reason } });
  return [{ path: "", text: `${printJson(items.map((item) => item.json))}\n` }];
}
