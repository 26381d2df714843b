/** The macros that a mode of compatibility defines and undefines before all that `-D` and `-U` say. */

import type { MacroOption } from "../options.ts";
import type { Request } from "./request.ts";

export function presetMacros({
  undefinesGnuC,
  compatibility,
  removedDefaults,
}: Request): readonly MacroOption[] {
  const presets: MacroOption[] = [];
  if (undefinesGnuC === true) presets.push({ kind: "undefine", text: "__GNUC__" });
  if (compatibility === "ctypesgen" || compatibility === "ctypesgen-fork")
    presets.push({ kind: "define", text: "CTYPESGEN=1" });
  if (removedDefaults === undefined) return presets;
  if (removedDefaults.length === 0) return [];
  return presets.filter(({ text }) => !removedDefaults.includes(text.split("=", 1)[0] as string));
}
