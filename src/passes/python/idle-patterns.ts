/** Patterns of `--enums` and `--strip-prefix` that no name matches: most are slips. */

import type { DiagnosticBag } from "../../diagnostics/bag.ts";
import { suggestNearest } from "../../diagnostics/distance.ts";
import type { Declaration } from "../../ir/declaration.ts";
import type { Module } from "../../ir/module.ts";
import { isTyped, type Options } from "../../options.ts";
import { namesOfEnums, selectsByPattern } from "./enum-classes.ts";
import { createStripper } from "./prefixes.ts";

/** The languages that heed them; for others the flags have no effect, which is told elsewhere. */
const languages: ReadonlySet<string> = new Set(["py", "pyi", "package"]);

export function reportIdlePatterns(module: Module, options: Options, diagnostics: DiagnosticBag): void {
  const { compatibility, enums, furtherOutputs, outputLanguage, strippedPrefixes } = options;
  const made = [outputLanguage, ...furtherOutputs.map(({ language }) => language)];
  if (compatibility !== "none" || isTyped(options) || !made.some((language) => languages.has(language)))
    return;
  const report = (flag: string, pattern: string, what: string, names: readonly string[]): void => {
    const nearest = suggestNearest(pattern, names);
    diagnostics.report("pattern-without-match", {
      values: { flag, what },
      ...(nearest === undefined ? {} : { help: `did you mean \`${nearest}\`?` }),
    });
  };
  const ofEnums = [...namesOfEnums(module.declarations)];
  for (const rule of enums) {
    const { form, pattern } = rule;
    if (pattern === undefined || ofEnums.some((name) => selectsByPattern(rule, name))) continue;
    report(`--enums ${form}=${pattern}`, pattern, "no enum's tag or typedef", ofEnums);
  }
  if (strippedPrefixes.length === 0) return;
  const names = [...namesOf(module)];
  for (const pattern of strippedPrefixes) {
    const strip = createStripper([pattern]);
    if (names.some((name) => strip(name) !== name)) continue;
    report(`-P ${pattern}`, pattern, "the beginning of no name", []);
  }
}

/** In C and in Python. */
function* namesOf({ declarations, python }: Module): Generator<string> {
  for (const declaration of declarations) {
    yield declaration.name;
    yield* enumeratorsOf(declaration);
  }
  for (const { name } of python?.items ?? []) yield name;
}

function* enumeratorsOf(declaration: Declaration): Generator<string> {
  if (declaration.kind !== "enum") return;
  for (const { name } of declaration.enumerators ?? []) yield name;
}
