/** The module's stub (PEP 561): what type checkers and editors know of it. */

import { InternalError } from "../../diagnostics/diagnostic.ts";
import type { Module } from "../../ir/module.ts";
import type { PythonLiteral } from "../../ir/python-literal.ts";
import type {
  Hint,
  StubArrayClass,
  StubClass,
  StubConstant,
  StubEnumClass,
  StubEnumerator,
  StubFunction,
  StubItem,
  StubMember,
  StubPlan,
  StubUncallable,
} from "../../ir/python-stub.ts";
import type { Options } from "../../options.ts";
import type { Emitter, OutputFile } from "../emitter.ts";
import { Docstrings } from "./docstrings.ts";
import { quoteBytes, quoteCodes, quoteDocstringLines, quoteText } from "./quote.ts";
import { servesNames, sortImported } from "./served-names.ts";
import { printFrame } from "./stub-frame.ts";
import { flatten, layOut, layOutAssignment, type Piece, stubWidth } from "./stub-layout.ts";
import { StubSpelling } from "./stub-spelling.ts";
import { ctypesNames, offeredParts } from "./stub-support.ts";

export const stubEmitter: Emitter = {
  name: "pyi",
  emit(module: Module, options: Options): readonly OutputFile[] {
    const stub = module.python?.stub;
    if (stub === undefined) throw new InternalError("the module has no plan for a stub");
    const printer = new StubPrinter(stub, new Docstrings(module), servesNames(options));
    return [{ path: "", text: printer.print() }];
  },
};

class StubPrinter {
  readonly #stub: StubPlan;
  readonly #docstrings: Docstrings;
  readonly #spelling: StubSpelling;

  readonly #hasExports: boolean;

  constructor(stub: StubPlan, docstrings: Docstrings, hasExports: boolean) {
    this.#hasExports = hasExports;
    this.#stub = stub;
    this.#docstrings = docstrings;
    const members = stub.items.flatMap((item) =>
      item.kind === "class" ? (item.members ?? []).map(({ name }) => name) : [],
    );
    const bound = [...stub.items.map(({ name }) => name), ...stub.imports.flatMap(({ names }) => names)];
    this.#spelling = new StubSpelling(new Set(bound), new Set(members));
  }

  print(): string {
    const body = this.#stub.items.map((item) => this.#printItem(item));
    const seconds = [...this.#spelling.secondNames].map(([second, name]) => [
      `${second}: ${this.#spelling.typing("TypeAlias")} = ${name}`,
    ]);
    const [imports = [], ...support] = printFrame(this.#stub, this.#spelling);
    const exported = this.#hasExports ? [this.#printExports()] : [];
    const blocks = [imports, ...exported, ...support, ...body, ...seconds];
    const isWide = blocks.some((lines) => lines.some(({ length }) => length > stubWidth));
    return `${joinBlocks([printAdvice(this.#stub, isWide), ...blocks]).join("\n")}\n`;
  }

  /** What `from MODULE import *` brings. */
  #printExports(): readonly string[] {
    const { items, imports } = this.#stub;
    const bound = [...items.map(({ name }) => name), ...imports.flatMap(({ names }) => names)];
    const names = new Set([...bound, ...offeredParts.keys(), ...ctypesNames, "ctypes"]);
    const sorted = sortImported([...names].filter((name) => !name.startsWith("_")));
    return ["__all__ = [", ...sorted.map((name) => `    ${quoteText(name)},`), "]"];
  }

  #printItem(item: StubItem): readonly string[] {
    if (item.kind === "class") return this.#printClass(item);
    if (item.kind === "function") return this.#printFunction(item);
    if (item.kind === "array-class") return this.#printArrayClass(item);
    if (item.kind === "enum-class") return this.#printEnumClass(item);
    if (item.kind === "uncallable") return this.#printUncallable(item);
    return [...this.#printStatement(item), ...this.#documentation(item.id, "")];
  }

  #documentation(id: string, indent: string): readonly string[] {
    const lines = this.#docstrings.ofDeclaration(id);
    return lines === undefined ? [] : quoteDocstringLines(lines, indent, stubWidth);
  }

  #printStatement(
    item: Exclude<StubItem, StubClass | StubFunction | StubArrayClass | StubEnumClass | StubUncallable>,
  ): readonly string[] {
    const { name } = item;
    switch (item.kind) {
      case "alias":
        return layOutAssignment(
          `${name}: ${this.#spelling.typing("TypeAlias")} = `,
          this.#spelling.pieces(item.type),
        );
      case "name-alias":
        return [`${name} = ${item.target}`];
      case "constant":
        return this.#printConstant(item);
      case "enumerator":
        return this.#printEnumerator(item);
      case "variable":
        return layOut([`${name}: `, ...this.#spelling.pieces(item.type)], "", "");
    }
  }

  /** What ctypes' own class leaves abstract. */
  #printArrayClass({ id, name, element, count }: StubArrayClass): readonly string[] {
    const array = this.#spelling.ctypes("Array");
    const items = [this.#spelling.pieces(element)];
    const type = this.#spelling.builtin("type");
    const documentation = this.#documentation(id, "    ");
    return [
      ...layOut([`class ${name}(${array}`, { open: "[", items, close: "]" }, ")"], "", ":"),
      ...documentation,
      ...(documentation.length > 0 ? [""] : []),
      `    _length_: ${this.#spelling.builtin("int")}  # ${count}`,
      ...layOut([`_type_: ${type}`, { open: "[", items, close: "]" }], "    ", ""),
    ];
  }

  #printUncallable({ id, name }: StubUncallable): readonly string[] {
    const head = `class ${name}(${this.#spelling.helper("Uncallable")}):`;
    const documentation = this.#documentation(id, "    ");
    return documentation.length > 0 ? [head, ...documentation] : [`${head} ...`];
  }

  #printEnumerator({ name, className, member }: StubEnumerator): readonly string[] {
    const start = `${name}: ${this.#spelling.typing("Final")} = `;
    const value = `${className}.${member}`;
    const isWrapped = start.length + value.length > stubWidth && value.length + 4 <= stubWidth;
    return isWrapped ? [`${start}(`, `    ${value}`, ")"] : [`${start}${value}`];
  }

  #printEnumClass({ id, name, base, members }: StubEnumClass): readonly string[] {
    const documentation = this.#documentation(id, "    ");
    return [
      `class ${name}(${this.#spelling.typing(base)}):`,
      ...documentation,
      ...(documentation.length > 0 ? [""] : []),
      ...members.flatMap((member) => [
        `    ${member.name} = ${BigInt(member.value)}`,
        ...this.#documentation(member.id, "    "),
      ]),
    ];
  }

  #printConstant({ name, type, value }: StubConstant): readonly string[] {
    const final = this.#spelling.typing("Final");
    const items = [this.#spelling.pieces(type)];
    const pieces: readonly Piece[] = [`${name}: ${final}`, { open: "[", items, close: "]" }];
    const literal = value === undefined ? undefined : literalText(value);
    const whole = literal === undefined ? flatten(pieces) : `${flatten(pieces)} = ${literal}`;
    return whole.length <= stubWidth ? [whole] : layOut(pieces, "", "");
  }

  #printFunction(item: StubFunction): readonly string[] {
    const { id, name, parameters, isPython, rest, result } = item;
    const items: (readonly Piece[])[] = parameters.map((parameter) => [
      `${parameter.name}: `,
      ...this.#spelling.pieces(parameter.type),
    ]);
    if (!isPython && items.length > 0) items.push(["/"]);
    if (rest !== undefined) items.push([`*${rest.name}: `, ...this.#spelling.pieces(rest.type)]);
    const pieces: readonly Piece[] = [
      `def ${name}`,
      { open: "(", items, close: ")" },
      " -> ",
      ...this.#spelling.pieces(result),
    ];
    const documentation = this.#documentation(id, "    ");
    const tail = documentation.length > 0 ? ":" : ": ...";
    const lines = [...layOut(pieces, "", tail, "first"), ...documentation];
    if (isPython) return lines;
    const [part, decorator] =
      item.isDeclined === true ? (["Declined", "_declined"] as const) : (["Foreign", "_foreign"] as const);
    return [`@${this.#spelling.part(part, decorator)}`, ...lines];
  }

  #printClass({ id, name, base, members, isFlexible }: StubClass): readonly string[] {
    // Where the header has the name of the module's own class, that one is known to the stub alone.
    const isTaken = this.#spelling.isBound(base);
    const head = `class ${name}(${isTaken ? this.#spelling.part("Missing", `_${base}`) : base}):`;
    const documentation = this.#documentation(id, "    ");
    if (members === undefined || members.length === 0)
      return documentation.length > 0 ? [head, ...documentation] : [`${head} ...`];
    const names = new Set(members.map((member) => member.name));
    const lines = [head, ...documentation, ...(documentation.length > 0 ? [""] : [])];
    for (const member of members) {
      lines.push(...this.#printMember(member, names));
      const about = this.#docstrings.ofMember(id, member.field ?? member.name);
      if (about !== undefined) lines.push(...quoteDocstringLines(about, "    ", stubWidth));
    }
    lines.push(...this.#printConstructor(members, names));
    if (isFlexible === true) lines.push(...this.#printWithLength(name, names));
    return lines;
  }

  #printWithLength(name: string, names: ReadonlySet<string>): readonly string[] {
    const spell = (hint: Hint): readonly Piece[] => this.#spelling.pieces(hint, names);
    const any: Hint = { kind: "typing", name: "Any" };
    const items: readonly (readonly Piece[])[] = [
      ["cls"],
      ["count: ", ...spell({ kind: "builtin", name: "int" })],
      ["*args: ", ...spell(any)],
      ["**keywords: ", ...spell(any)],
    ];
    const result = spell({ kind: "declared", name });
    const pieces: readonly Piece[] = ["def with_length", { open: "(", items, close: ")" }, " -> ", ...result];
    return [`    @${this.#spelling.builtin("classmethod")}`, ...layOut(pieces, "    ", ": ...")];
  }

  #printMember({ name, read, written }: StubMember, names: ReadonlySet<string>): readonly string[] {
    const field = this.#spelling.helper("Field");
    const items = [read, written].map((hint) => this.#spelling.pieces(hint, names));
    return layOut([`${name}: ${field}`, { open: "[", items, close: "]" }], "    ", "");
  }

  #printConstructor(members: readonly StubMember[], names: ReadonlySet<string>): readonly string[] {
    const print = ({ name, written }: StubMember): readonly Piece[] => [
      `${name}: `,
      ...this.#spelling.pieces(written, names),
      " = ...",
    ];
    // Two underscores in front say "by position alone" to type checkers: what comes after is given by name.
    const isHidden = ({ name }: StubMember): boolean => name.startsWith("__");
    const receiver = members.some(({ name }) => name === "self") ? "_bindwright_self" : "self";
    const ordered = members.filter(({ parameter }) => parameter === "positional");
    const end = ordered.findIndex(isHidden);
    const positional = (end < 0 ? ordered : ordered.slice(0, end)).map(print);
    const keyword = members
      .filter((member) => {
        const isAfter = end >= 0 && ordered.indexOf(member) >= end;
        return !isHidden(member) && (member.parameter === "keyword" || isAfter);
      })
      .map(print);
    const rest = end >= 0 ? [[`*args: ${this.#spelling.typing("Any")}`]] : keyword.length > 0 ? [["*"]] : [];
    const items = [[receiver], ...positional, ...rest, ...keyword];
    return layOut(["def __init__", { open: "(", items, close: ")" }, " -> None"], "    ", ": ...", "first");
  }
}

/** For type checkers and linters: names are those of C, and the module has them, used or not. */
function printAdvice({ items }: StubPlan, isWide: boolean): readonly string[] {
  const findings = [
    // Names are as long as they are.
    ...(isWide ? ["E501"] : []),
    ...(items.some(({ kind }) => kind === "alias") ? ["PYI042", "PYI047", "RUF100"] : []),
  ];
  return [
    "# pyright: reportPrivateUsage=false, reportIncompatibleMethodOverride=false",
    ...(findings.length > 0 ? [`# ruff: noqa: ${findings.join(", ")}`] : []),
  ];
}

/** Undefined for what no literal says. */
function literalText(literal: PythonLiteral): string | undefined {
  switch (literal.kind) {
    case "integer":
      return BigInt(literal.value).toString();
    case "float":
      return /^-?\d+\.\d+$/.test(literal.value) ? literal.value : undefined;
    case "text":
      return quoteCodes(literal.codes);
    case "bytes":
      return quoteBytes(literal.bytes);
    case "none":
      return undefined;
  }
}

/** What no empty line parts. */
const runs: ReadonlySet<string> = new Set([
  "function, function",
  "function, long-function",
  "short-class, short-class",
  "statement, statement",
]);

/**
 * As formatters have it: an empty line around functions and classes, none between those of one line, and none between other
 * statements.
 */
function joinBlocks(blocks: readonly (readonly string[])[]): readonly string[] {
  const lines: string[] = [];
  let before = "";
  for (const block of blocks) {
    const after = blockKind(block, "first");
    const isRun = runs.has(`${before}, ${after}`);
    if (lines.length > 0 && !isRun) lines.push("");
    lines.push(...block);
    before = blockKind(block, "last");
  }
  return lines;
}

/** By the first or the last of its statements; a function with a docstring is a block of its own. */
function blockKind(block: readonly string[], at: "first" | "last"): string {
  const starts = block.filter((line) => /^[^\s)]/.test(line));
  const line = (at === "first" ? starts[0] : starts.at(-1)) ?? "";
  const end = block.at(-1) ?? "";
  if (/^(?:from|import|#)/.test(line)) return "head";
  if (line.startsWith("class ")) return line.endsWith(": ...") ? "short-class" : "class";
  if (line.startsWith("def ") || line.startsWith("@"))
    return end.endsWith(": ...") ? "function" : "long-function";
  return "statement";
}
