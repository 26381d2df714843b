/** `--wrap-static-inline FILE.c`: the C functions that the module calls in place of what ctypes cannot call. */

import type { Module } from "../../ir/module.ts";
import type { AddressWrapper, CallWrapper, FunctionWrapper, WrappedValue } from "../../ir/python-wrapper.ts";
import type { Type } from "../../ir/type.ts";
import type { Options } from "../../options.ts";
import { type DeclarationIndex, declareText, indexDeclarations } from "../dump/c-text.ts";
import type { Emitter, OutputFile } from "../emitter.ts";
import { headLines, printName } from "./c-source.ts";

export const wrapperEmitter: Emitter = {
  name: "wrappers",
  emit(module: Module, options: Options): readonly OutputFile[] {
    const wrappers = module.typed?.wrappers ?? module.python?.wrappers ?? [];
    const index = indexDeclarations(module);
    const printAll = (list: readonly FunctionWrapper[]): readonly string[] =>
      list.flatMap((wrapper) => ["", ...printWrapper(wrapper, index)]);
    const lines = [
      ...describe(options),
      "",
      ...headLines(module, options),
      "",
      ...frameLines,
      // Before the names of functions are freed from macros, which these may expand to.
      ...printAll(wrappers.filter(({ isMacro }) => isMacro)),
      ...printNames(wrappers),
      ...printAll(wrappers.filter(({ isMacro }) => !isMacro)),
      ...(wrappers.length === 0 ? ["", "typedef int bindwright_nothing_to_wrap;"] : []),
    ];
    return [{ path: "", text: `${lines.join("\n")}\n` }];
  },
};

/** Names of our own have a prefix: the headers may have a macro of any other name. */
const prefix = "bindwright_";
const exported = "BINDWRIGHT_EXPORT";

const frameLines: readonly string[] = [
  `#if defined(_WIN32) || defined(__CYGWIN__)`,
  `#define ${exported} __declspec(dllexport)`,
  "#else",
  `#define ${exported} __attribute__((visibility("default")))`,
  "#endif",
  "",
  "/* What is deprecated is there for who calls it. */",
  '#pragma GCC diagnostic ignored "-Wdeprecated-declarations"',
];

function describe({ outputName }: Options): readonly string[] {
  const path = outputName === undefined ? "FILE.c" : outputName.replace(/[^\w./+-]/g, "_");
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.c$/, "");
  return [
    "/*",
    " * C functions that Python bindings call in place of what no library exports, or what ctypes",
    " * cannot call. Compile them with the flags that the headers need, link them with the headers'",
    " * library, and give the result to the bindings as a library:",
    " *",
    ` *     cc -O2 -fPIC -shared -o lib${stem}.so ${path}`,
    " */",
  ];
}

/** What makes sure that a name means the function, and that the function can be called. */
function printNames(wrappers: readonly FunctionWrapper[]): readonly string[] {
  const functions = wrappers
    .filter(({ isMacro }) => !isMacro)
    .map((one) => ({ ...one, name: printName(one.name) }));
  const internal = functions.filter(({ isInternal }) => isInternal);
  return [
    ...(functions.length === 0 ? [] : ["", "/* Macros with the names of functions. */"]),
    ...functions.map(({ name }) => `#undef ${name}`),
    ...(internal.length === 0
      ? []
      : ["", "/* Inline functions become such as can be called (C11 6.7.4p7). */"]),
    // A static one stays what it is (C11 6.2.2p4).
    ...internal.map(({ name }) => `extern __typeof__(${name}) ${name};`),
  ];
}

function printWrapper(wrapper: FunctionWrapper, index: DeclarationIndex): readonly string[] {
  return wrapper.kind === "address" ? printAddress(wrapper) : printCall(wrapper, index);
}

function printAddress({ name, symbol }: AddressWrapper): readonly string[] {
  const callee = printName(name);
  const tell = printName(symbol);
  return [
    `${exported} __typeof__(&${callee}) ${tell}(void);`,
    `${exported} __typeof__(&${callee}) ${tell}(void)`,
    "{",
    `    return &${callee};`,
    "}",
  ];
}

function printCall(wrapper: CallWrapper, index: DeclarationIndex): readonly string[] {
  const { parameters, result } = wrapper;
  const resultName = `${prefix}result`;
  const isVoid = findPlain(result.type, index).kind === "void";
  const names = parameters.map((_, at) => `${prefix}argument${at + 1}`);
  const declared = [
    ...(result.way === "reference" ? [`void *${resultName}`] : []),
    ...parameters.map((value, at) => declareParameter(value, names[at] as string, index)),
  ];
  const given = parameters.map(({ way }, at) => `${way === "reference" ? "*" : ""}${names[at]}`).join(", ");
  const callee = printName(wrapper.name);
  // No macro with arguments replaces what is in parentheses (C11 7.1.4p1).
  const call = `${wrapper.isMacro ? callee : `(${callee})`}(${given})`;
  const head = `${printName(wrapper.symbol)}(${declared.join(", ") || "void"})`;
  const type =
    result.way === "reference" || isVoid
      ? `void ${head}`
      : result.way === "address"
        ? `void *${head}`
        : declare(withoutQualifiers(result.type, index), head, index);
  const attribute = wrapper.target === undefined ? "" : ` __attribute__((target("${wrapper.target}")))`;
  return [
    `${exported}${attribute} ${type};`,
    `${exported}${attribute} ${type}`,
    "{",
    ...printBody(result, isVoid, call, resultName, index),
    "}",
  ];
}

function printBody(
  result: WrappedValue,
  isVoid: boolean,
  call: string,
  resultName: string,
  index: DeclarationIndex,
): readonly string[] {
  if (isVoid) return [`    ${call};`];
  if (result.way === "address") return [`    return (void *)${call};`];
  if (result.way === "value") return [`    return ${call};`];
  // A record with constant members can be initialised, but not be assigned to.
  const value = `${prefix}value`;
  return [
    `    ${declare(fullInteger(findPlain(result.type, index)) ?? result.type, value, index)} = ${call};`,
    `    __builtin_memcpy(${resultName}, &${value}, sizeof ${value});`,
  ];
}

/** A `_BitInt` of all bits of its memory: of a narrower one nobody says what is in the rest (psABI 1.0, 3.1.2). */
function fullInteger(plain: Type): Type | undefined {
  return plain.kind === "integer" && plain.width !== undefined ? { ...plain, width: plain.size } : undefined;
}

function declareParameter({ type, way }: WrappedValue, name: string, index: DeclarationIndex): string {
  if (way === "value") return declare(withoutQualifiers(type, index), name, index);
  if (way === "address") return `void *${name}`;
  return `const ${declare(withoutQualifiers(type, index), `*${name}`, index)}`;
}

function declare(type: Type, name: string, index: DeclarationIndex): string {
  return printName(declareText(type, name, index));
}

/** Of a value's own type: qualifiers of a parameter or a result mean nothing, and gcc warns of them. */
function withoutQualifiers(type: Type, index: DeclarationIndex): Type {
  const { qualifiers: _, ...rest } = type;
  const plain = rest as Type;
  // `typedef const int constant;` has them behind its name.
  if (plain.kind !== "typedef") return plain;
  const behind = index.get(plain.id);
  const isQualified = behind?.kind === "typedef" && behind.type.qualifiers !== undefined;
  return isQualified ? withoutQualifiers(behind.type, index) : plain;
}

/** The type behind typedefs; a circle of them, which only a hand-made module can have, ends. */
function findPlain(type: Type, index: DeclarationIndex): Type {
  let current = type;
  for (let step = 0; current.kind === "typedef" && step < 10_000; step++) {
    const declaration = index.get(current.id);
    if (declaration?.kind !== "typedef") break;
    current = declaration.type;
  }
  return current;
}
