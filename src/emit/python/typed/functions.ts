/** Functions of the module, and the body that they share with methods. */

import type { TypedFunction, TypedParameter, TypedValue } from "../../../ir/typed.ts";
import { quoteText } from "../quote.ts";
import type { Lines } from "./lines.ts";
import { printSymbol } from "./loader.ts";
import { hintArgument, hintResult } from "./types.ts";

export function writeFunction(planned: TypedFunction, lines: Lines): void {
  const { name, documentation, result } = planned;
  lines.line(`def ${name}(${printParameters(planned).join(", ")}) -> ${hintResult(result)}:`);
  lines.block(() => {
    lines.docstring(documentation);
    writeBody(planned, { first: [], kept: undefined, owner: undefined }, lines);
  });
  lines.line();
  lines.line();
}

export function printParameters({ parameters, variadic }: TypedFunction, first?: string): readonly string[] {
  const given = parameters.map((parameter) => `${parameter.name}: ${hintArgument(parameter)}`);
  const rest = variadic ? [`*${restName(parameters)}: typing.Any`] : [];
  return [...(first === undefined ? [] : [first]), ...given, ...rest];
}

function restName(parameters: readonly TypedParameter[]): string {
  return freeName("arguments", parameters);
}

/** A local name that no parameter has. */
export function freeName(wanted: string, parameters: readonly TypedParameter[]): string {
  const names = new Set(parameters.map(({ name }) => name));
  let name = wanted;
  while (names.has(name)) name = `${name}_`;
  return name;
}

export interface BodyFrame {
  /** Arguments before those of the program. */
  readonly first: readonly string[];
  /** The list that keeps what has to live on; undefined for the module's own. */
  readonly kept: string | undefined;
  /** What a result borrows from. */
  readonly owner: string | undefined;
}

/** Converts, calls, converts back. */
export function writeBody(planned: TypedFunction, frame: BodyFrame, lines: Lines): void {
  const call = writeCall(planned, frame, lines);
  writeResult(planned, call, frame, lines);
}

/** Prints the conversions that need statements, and gives the call as an expression. */
export function writeCall(
  planned: TypedFunction,
  { first, kept }: BodyFrame,
  lines: Lines,
  insertAt: number = 0,
): string {
  const given = planned.parameters.map((parameter) => {
    const converted = convertArgument(parameter);
    if (!parameter.isKept && !(planned.resultKeeps && parameter.form.kind === "callback")) return converted;
    const local = `_kept_${parameter.name}`;
    lines.line(`${local} = ${converted}`);
    if (parameter.isKept) lines.line(`${kept ?? "_bindwright_kept"}.append(${local})`);
    return local;
  });
  const all = [...given];
  all.splice(insertAt, 0, ...first);
  if (planned.variadic) all.push(`*${restName(planned.parameters)}`);
  const callee = nameCallee(planned, lines);
  return planned.callsBack === "given"
    ? `_bindwright_call(${[callee, ...all].join(", ")})`
    : `${callee}(${all.join(", ")})`;
}

/** The function to call; one that is no attribute for Python has a local name. */
function nameCallee({ symbol, parameters }: TypedFunction, lines: Lines): string {
  const found = printSymbol("c_lib", symbol);
  if (found.startsWith("c_lib.")) return found;
  const local = freeName("_function", parameters);
  lines.line(`${local}: typing.Any = ${found}`);
  return local;
}

function convertArgument({ name, form }: TypedParameter): string {
  if (form.kind === "slice" || form.kind === "callback")
    return `${name} if ${name}.__class__ is ${form.name} else ${form.name}.of(${name})`;
  if (form.kind === "string" && form.encoding !== undefined)
    return `_bindwright_encode(${name}, ${quoteText(form.encoding)})`;
  return name;
}

function writeResult(planned: TypedFunction, call: string, frame: BodyFrame, lines: Lines): void {
  const { result, parameters } = planned;
  const { kind } = result.form;
  if (kind === "none" || kind === "error") {
    lines.line(call);
    writePendingCheck(planned, lines);
    return;
  }
  const local = freeName("result", parameters);
  lines.line(`${local}: ${hintResult(result)} = ${convertResult(result, call)}`);
  writePendingCheck(planned, lines);
  if (planned.resultKeeps) {
    const kept = parameters.filter(({ form }) => form.kind === "callback").map(({ name }) => `_kept_${name}`);
    lines.line(`_bindwright_keep(${[local, ...kept].join(", ")})`);
  }
  if (frame.owner !== undefined && (kind === "slice" || kind === "record"))
    lines.line(`_bindwright_keep(${local}, ${frame.owner})`);
  lines.line(`return ${local}`);
}

/** A function that the object keeps may have run, and failed. */
function writePendingCheck({ callsBack }: TypedFunction, lines: Lines): void {
  if (callsBack !== "kept") return;
  lines.line("if _bindwright_pending:");
  lines.line("    _bindwright_raise()");
}

function convertResult({ form }: TypedValue, call: string): string {
  switch (form.kind) {
    case "enum":
      return `${form.name}(${call})`;
    case "bool8":
      return `${call} != 0`;
    case "string": {
      const encoding = form.encoding === undefined ? undefined : quoteText(form.encoding);
      if (form.free !== undefined)
        return `_bindwright_take(${call}, ${printSymbol("c_lib", form.free)}, ${encoding ?? "None"})`;
      return encoding === undefined ? call : `_bindwright_decode(${call}, ${encoding})`;
    }
    default:
      return call;
  }
}
