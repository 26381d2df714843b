/** `--lazy`: the usual module with its symbols in a text, from which they are bound at first use. */

import type { FunctionItem, PythonItem, PythonPlan, TypeAliasItem } from "../../ir/python.ts";
import type { Emitter } from "../emitter.ts";
import { printFunctionTypes } from "./functions.ts";
import { beginsLater, listTaken } from "./later-preamble.ts";
import { printLaterSupport } from "./later-support.ts";
import { emitPython, writeItem } from "./module.ts";
import { quoteText } from "./quote.ts";
import { printType } from "./types.ts";
import type { Writer } from "./writer.ts";

export const lazyEmitter: Emitter = {
  name: "py",
  emit: (module, options, diagnostics) =>
    emitPython(module, options, diagnostics, (plan, writer) => {
      const isOfOne = new Set(module.libraries).size === 1;
      const entries = listEntries(plan, isOfOne, writer).map(quoteEntry);
      writer.line(`_bindwright_text = """\n${entries.join("\n\n")}\n"""`);
      const taken = listTaken(writer.bound, options);
      if (taken === undefined) writer.line("_bindwright_taken = None");
      else if (taken.length > 0) writer.list("_bindwright_taken = ", taken.map(quoteText));
      const support = printLaterSupport(writer.bound);
      // Before anything is asked for, nothing is bound: neither the header's names nor the support code.
      const globals = beginsLater(module.libraries, options) ? "globals" : writer.builtin("globals");
      writer.line(support.replace(/globals\(\)(?=, _bindwright_text)/, `${globals}()`));
      const used = options.insertedFiles.map(({ text }) => text).join("\n");
      const needed = listMentioned(plan, used);
      if (needed.length > 0) writer.list("_bindwright_bind(", needed.map(quoteText), ")");
    }),
};

/** Names that a text of the user's may look up among the module's own. */
function listMentioned({ items }: PythonPlan, text: string): readonly string[] {
  const words = new Set(text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []);
  return [...new Set(items.map(({ name }) => name))].filter((name) => words.has(name));
}

function listEntries(plan: PythonPlan, isOfOne: boolean, writer: Writer): readonly string[] {
  return [...plan.items, ...listShortNames(plan)].map((item) => {
    if (isPlainFunction(item)) return printPlainFunction(item, isOfOne, writer);
    const callback = item.kind === "type-alias" ? printPlainCallback(item, writer) : undefined;
    if (callback !== undefined) return callback;
    const part = writer.createPart();
    const { location: _, nameInC: __, ...unplaced } = item;
    writeItem(unplaced as PythonItem, part);
    const lines = part
      .toString()
      .split("\n")
      .filter((line) => line !== "");
    return (isNamedFirst(item) ? lines : [`# ${item.name}`, ...lines]).join("\n");
  });
}

function listShortNames({ shortNames = [] }: PythonPlan): readonly PythonItem[] {
  return shortNames.map(({ name, target }) => ({
    kind: "name-alias",
    id: "",
    name,
    target,
    isGuarded: true,
  }));
}

/** Whether the statement begins with the name, or says it behind `class` or `def`. */
function isNamedFirst(item: PythonItem): boolean {
  if (item.kind === "function" || item.kind === "variable") return false;
  return item.kind !== "name-alias" || !item.isGuarded;
}

function isPlainFunction(item: PythonItem): item is FunctionItem {
  return (
    item.kind === "function" &&
    item.declined === undefined &&
    item.passing === undefined &&
    !item.variadic &&
    item.isAddressed !== true
  );
}

/** Where there is one library, what is called as its symbol is said without either: the text is read at each import. */
function printPlainFunction(item: FunctionItem, isOfOne: boolean, writer: Writer): string {
  const { parameters, result, checker } = printFunctionTypes(item, writer);
  const types = [`[${parameters.join(", ")}]`, result, ...(checker === "None" ? [] : [checker])];
  if (isOfOne && item.symbol === item.name && item.convention === "cdecl")
    return `${item.name}: ${types.join(", ")}`;
  const library = item.library === undefined ? "None" : quoteText(item.library);
  const words = [library, quoteText(item.symbol), ...types];
  if (item.convention !== "cdecl") words.push(`convention="${item.convention}"`);
  return `${item.name} = _bindwright_function(${words.join(", ")})`;
}

/** A pointer to a function is what it gives and what it takes, where nothing of the header's has the names of its makers. */
function printPlainCallback({ name, type }: TypeAliasItem, writer: Writer): string | undefined {
  if (type.kind !== "function" || !printType(type, writer).startsWith("CFUNCTYPE(UNCHECKED("))
    return undefined;
  const types = [type.result, ...type.parameters].map((part) => printType(part, writer));
  return `${name}: (${types.join(", ")})`;
}

/** Into a literal of three double quotes. */
function quoteEntry(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"');
}
