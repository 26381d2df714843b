/** Translates text or files for specs, by the library. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RecordDeclaration } from "../../src/ir/declaration.ts";
import type { Module } from "../../src/ir/module.ts";
import type { GivenOptions } from "../../src/options.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { type TranslateResult, translate } from "../../src/translate.ts";
import { repositoryRoot } from "./outside.ts";

/** Translates one header that needs no other file. */
export function translateText(text: string, options: GivenOptions = {}): Promise<TranslateResult> {
  return translate({ headers: ["case.h"], ...options }, createMemoryHost({ "case.h": text }));
}

/** The same, for a spec that expects nothing to be said and a module to be made. */
export async function moduleOf(text: string, options: GivenOptions = {}): Promise<Module> {
  const { module, diagnostics } = await translateText(text, options);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0 || module === undefined) {
    throw new Error(errors.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  }
  return module;
}

/** A file of the repository as text. */
export function readRepositoryFile(path: string): string {
  return readFileSync(join(repositoryRoot, path), "utf8");
}

/** Records with a body and a tag of their own, as C names them. */
export function taggedRecords(module: Module): readonly { name: string; record: RecordDeclaration }[] {
  return module.declarations.flatMap((declaration) =>
    declaration.kind === "record" && !declaration.anonymous && declaration.fields !== undefined
      ? [{ name: `${declaration.variety} ${declaration.name}`, record: declaration }]
      : [],
  );
}
