/** The imports of a typed module, of which it has those that it uses, and the names that its hints alone need. */

import type { TypedPlan } from "../../../ir/typed.ts";
import type { Lines } from "./lines.ts";

/**
 * @param text all that follows the imports.
 * @param hasCallbacks whether the support for functions of Python is part of it.
 */
export function writeImports(plan: TypedPlan, text: string, hasCallbacks: boolean, lines: Lines): void {
  const slices = plan.types.filter(({ kind }) => kind === "slice");
  const used: readonly (readonly [string, boolean])[] = [
    ["builtins", slices.some((slice) => slice.kind === "slice" && slice.isBytes)],
    ["ctypes", true],
    ["enum", plan.enums.length > 0],
    ["os", true],
    ["threading", hasCallbacks],
    ["typing", true],
  ];
  lines.line("from __future__ import annotations");
  lines.line();
  lines.line("# pyright: reportPrivateUsage=false");
  for (const [module, isUsed] of used) if (isUsed) lines.line(`import ${module}`);
  const hints = hintNames(plan, text);
  if (hints.length > 0) {
    lines.line();
    lines.line("if typing.TYPE_CHECKING:");
    lines.block(() => lines.text(hints.join("\n\n")));
  }
  if (!text.includes("_bindwright_windows.")) return;
  lines.line();
  lines.line("# What ctypes has on Windows alone.");
  lines.line("_bindwright_windows: typing.Any = ctypes");
}

/** Blocks that type checkers alone read. */
function hintNames({ types, services }: TypedPlan, text: string): readonly string[] {
  const hasReadable = types.some((type) => type.kind === "slice" && !type.mutable);
  const hasWriteable = types.some((type) => type.kind === "slice" && type.mutable);
  const buffers = [...(hasReadable ? ["ReadableBuffer"] : []), ...(hasWriteable ? ["WriteableBuffer"] : [])];
  const aliases = [
    ...(text.includes("_BindwrightPointer[") ? [pointerText] : []),
    ...(text.includes("_BindwrightAddress") ? [addressText] : []),
  ];
  const hasAliases = types.some(({ kind }) => kind === "slice" || kind === "callback");
  const needsExtensions = aliases.length > 0 || hasAliases || services.length > 0;
  const imports = [
    ...(needsExtensions ? ["import typing_extensions"] : []),
    ...(buffers.length > 0 ? [`from _typeshed import ${buffers.join(", ")}`] : []),
  ];
  return [...(imports.length > 0 ? [imports.join("\n")] : []), ...aliases];
}

// In quotes, a union is one for type checkers of every version.
const pointerText = `_bindwright_Data = typing.TypeVar("_bindwright_Data", bound=ctypes._CData)
_BindwrightPointer: typing_extensions.TypeAlias = "ctypes._Pointer[_bindwright_Data] | ctypes.Array[_bindwright_Data] | _bindwright_Data | ctypes._CArgObject"`;

const addressText = `_BindwrightAddress: typing_extensions.TypeAlias = "int | bytes | ctypes.c_void_p | ctypes.c_char_p | ctypes._Pointer[typing.Any] | ctypes.Array[typing.Any] | ctypes._CArgObject | None"`;
