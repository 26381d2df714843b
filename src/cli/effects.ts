/** Flags that the asked form of a module has no use for: taken, and told, since somebody expects something of them. */

import type { DiagnosticBag } from "../diagnostics/bag.ts";
import { defaultOptions } from "../options.ts";
import type { Request } from "./request.ts";

interface Row {
  readonly flag: string;
  readonly isGiven: boolean;
  readonly isOfTyped: boolean;
}

export function reportIdleForm(
  { options, dump, explained, compatibility }: Request,
  bag: DiagnosticBag,
): void {
  const isModule = options.outputLanguage === "py" || options.outputLanguage === "package";
  if (!isModule || dump !== undefined || explained !== undefined) return;
  const isCompatible = (compatibility ?? "none") !== "none";
  const isTyped = options.style === "interoptopus" && !isCompatible;
  const rows: readonly Row[] = [
    { flag: "--init-name", isGiven: options.initName !== defaultOptions.initName, isOfTyped: true },
    {
      flag: "--callbacks-name",
      isGiven: options.callbacksName !== defaultOptions.callbacksName,
      isOfTyped: true,
    },
    { flag: "--namespaces", isGiven: options.namespaces !== defaultOptions.namespaces, isOfTyped: true },
    { flag: "--style", isGiven: options.style !== defaultOptions.style, isOfTyped: true },
    { flag: "--compare-records", isGiven: options.comparesRecords, isOfTyped: false },
    { flag: "--enums", isGiven: options.enums.length > 0, isOfTyped: false },
    { flag: "--naming", isGiven: options.naming !== defaultOptions.naming, isOfTyped: false },
    // ctypesgen's own form strips by itself.
    {
      flag: "--strip-prefix",
      isGiven: options.strippedPrefixes.length > 0 && !isCompatible,
      isOfTyped: false,
    },
  ];
  for (const { flag, isGiven, isOfTyped } of rows) {
    if (!isGiven || (isOfTyped === isTyped && !isCompatible)) continue;
    const form = isCompatible
      ? "modules in ctypesgen's own form (`--compat`)"
      : isTyped
        ? "typed modules (`--style interoptopus`)"
        : "modules of `--style ctypesgen`, the default";
    bag.report("flag-without-effect", { values: { flag, form } });
  }
}
