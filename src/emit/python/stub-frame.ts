/** The head of a stub: its imports, its private types, and what the module offers besides the header's declarations. */

import type { StubPlan } from "../../ir/python-stub.ts";
import { layOutLines } from "./stub-lines.ts";
import type { StubSpelling } from "./stub-spelling.ts";
import {
  ctypesNames,
  offeredParts,
  privateParts,
  type StubPart,
  type SupportPart,
  type TypingName,
} from "./stub-support.ts";

const typingModules: Readonly<Record<TypingName, string>> = {
  Any: "typing",
  Callable: "collections.abc",
  Final: "typing",
  Generic: "typing",
  IntEnum: "enum",
  IntFlag: "enum",
  Iterable: "collections.abc",
  Iterator: "collections.abc",
  NoReturn: "typing",
  ParamSpec: "typing_extensions",
  Protocol: "typing",
  Self: "typing_extensions",
  TypeAlias: "typing",
  TypeVar: "typing",
  final: "typing",
  overload: "typing",
};

/** The module's own classes that others of its parts are said in: where the header has such a name, the stub has another. */
const hiddenClasses: ReadonlySet<string> = new Set(["LibraryLoader", "String", "UserString"]);

const hiddenNames = /\b(?:LibraryLoader|String|UserString)\b/g;

/** Blocks of lines. Comes after everything else has been spelled, since it says what that needs. */
export function printFrame(stub: StubPlan, spelling: StubSpelling): readonly (readonly string[])[] {
  const offered = [...offeredParts].filter(([name]) => !spelling.isBound(name) || hiddenClasses.has(name));
  const needed = findNeeds([...spelling.parts, ...offered.flatMap(([, part]) => part.needs)]);
  const parts = [...privateParts].filter(([name]) => needed.has(name)).map(([, part]) => part);
  const support = [...parts, ...offered.map(([, part]) => part)].map((part) => fill(part, spelling));
  return [printImports(stub, spelling, needed), ...support];
}

function findNeeds(wanted: readonly StubPart[]): ReadonlySet<StubPart> {
  const found = new Set<StubPart>();
  const pending = [...wanted];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (found.has(part)) continue;
    found.add(part);
    pending.push(...(privateParts.get(part)?.needs ?? []));
  }
  return found;
}

function fill({ lines }: SupportPart, spelling: StubSpelling): readonly string[] {
  const own = lines.replace(hiddenNames, (name) => spelling.support(name));
  const text = own.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === "ctypes") return spelling.moduleName("ctypes");
    if (name.startsWith("_") || Object.hasOwn(typingModules, name)) return spelling.privateName(name);
    return spelling.builtin(name);
  });
  return layOutLines(text.trimEnd());
}

function printImports(
  stub: StubPlan,
  spelling: StubSpelling,
  needed: ReadonlySet<StubPart>,
): readonly string[] {
  const lines: string[] = [];
  const importModule = (name: "builtins" | "ctypes"): void => {
    const own = spelling.moduleName(name);
    lines.push(own === name ? `import ${name}` : `import ${name} as ${own}`);
  };
  if (spelling.needsBuiltins) importModule("builtins");
  importModule("ctypes");
  // A member of the name hides the module within its record alone.
  if (spelling.moduleName("ctypes") !== "ctypes" && !spelling.isBound("ctypes"))
    lines.push("import ctypes as ctypes");
  lines.push(...importNames("collections.abc", spelling, needed));
  for (const name of ctypesNames) {
    if (!spelling.isBound(name) && !offeredParts.has(name))
      lines.push(`from ctypes import ${name} as ${name}`);
  }
  lines.push(...importNames("enum", spelling, needed));
  lines.push(...importNames("typing", spelling, needed));
  const others = [
    ...stub.imports.flatMap(({ module, names }) =>
      names.map((name) => `from ${module} import ${name} as ${name}`),
    ),
    ...importNames("typing_extensions", spelling, needed),
  ];
  return [...lines, "", ...others];
}

function importNames(
  module: string,
  spelling: StubSpelling,
  needed: ReadonlySet<StubPart>,
): readonly string[] {
  const names = Object.entries(typingModules)
    .filter(([name, home]) => home === module && needed.has(name as StubPart))
    .map(([name]) => {
      const own = spelling.privateName(name);
      return own === name ? name : `${name} as ${own}`;
    });
  if (names.length === 0) return [];
  const renamed = names.filter((name) => name.includes(" "));
  const plain = names.filter((name) => !name.includes(" "));
  const line = `from ${module} import ${plain.join(", ")}`;
  const joined =
    line.length <= 88 ? [line] : [`from ${module} import (`, ...plain.map((name) => `    ${name},`), ")"];
  return [...(plain.length > 0 ? joined : []), ...renamed.map((name) => `from ${module} import ${name}`)];
}
