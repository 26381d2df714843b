/**
 * `bindwright explain NAME HEADER... [flags]`: why a name is in the module as it is, or why it is not; a diagnostic's code
 * explains that.
 */

import { DiagnosticBag } from "../diagnostics/bag.ts";
import { catalog, type DiagnosticCode } from "../diagnostics/catalog.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Declaration, EnumDeclaration, Omission } from "../ir/declaration.ts";
import type { Module } from "../ir/module.ts";
import type { FunctionItem, PythonItem, RecordBodyItem, VariableItem } from "../ir/python.ts";
import { reasonsOf, typesOf, unmakeablesOf } from "../ir/python-types.ts";
import { walkDeclaration } from "../ir/visit.ts";
import type { GivenOptions } from "../options.ts";
import type { Host } from "../source/host.ts";
import type { TranslateResult } from "../translate.ts";
import { explainAbsence, suggestName } from "./explain/absence.ts";
import { tellOmittedMacro, tellTrail } from "./explain/macros.ts";
import { findTyped, tellTyped } from "./explain/typed.ts";
import { readUnit, type Unit } from "./explain/unit.ts";

/** What a diagnostic's code means; undefined for a word that is none. */
export function explainCode(code: string): string | undefined {
  if (!Object.hasOwn(catalog, code)) return undefined;
  const entry: { readonly message: string; readonly explanation: string; readonly help?: string } =
    catalog[code as keyof typeof catalog];
  const help = entry.help === undefined ? "" : `\nhelp: ${namePlaces(entry.help)}\n`;
  return `${code}: ${namePlaces(entry.message)}\n\n${entry.explanation}\n${help}`;
}

/** What a place holds in a message is in capitals, as in the help. */
function namePlaces(text: string): string {
  return text.replaceAll(/%(\w+)%/g, (_, name: string) => name.toUpperCase());
}

/** A translation whose one output tells of a name; without an output, and with an error, where there is nothing to tell. */
export async function explainTranslated(
  name: string,
  translated: TranslateResult,
  options: GivenOptions,
  host: Host,
): Promise<TranslateResult> {
  const { module } = translated;
  const unit = await readUnit(options, host);
  const text =
    (module === undefined ? undefined : explainName(name, module, unit)) ??
    (unit === undefined ? undefined : explainAbsence(name, unit));
  if (text !== undefined) return { ...translated, outputs: [{ path: "", text }] };
  // Of headers that were not read nobody knows what they declare.
  if (translated.diagnostics.some(isUnread)) return { ...translated, outputs: [] };
  const bag = new DiagnosticBag();
  const near = unit === undefined ? undefined : suggestName(name, unit);
  const help = near === undefined ? {} : { help: `did you mean \`${near}\`?` };
  bag.report("nothing-to-explain", { values: { name }, ...help });
  return { ...translated, outputs: [], diagnostics: [...translated.diagnostics, ...bag.diagnostics] };
}

function isUnread({ code, severity }: Diagnostic): boolean {
  return severity === "error" && unreadCodes.has(code);
}

const unreadCodes: ReadonlySet<string> = new Set<DiagnosticCode>([
  "header-not-found",
  "include-not-found",
  "include-is-directory",
  "include-is-special",
  "file-too-large",
  "unreadable-file",
]);

/**
 * Everything of that name that the module has or left out, in C or in Python; undefined where it has nothing of it. With
 * the unit that the module was made of, the macros that wrote it are told, too.
 */
export function explainName(name: string, module: Module, unit?: Unit): string | undefined {
  const items = module.python?.items ?? [];
  const shortNames = module.python?.shortNames ?? [];
  const long = shortNames.find((short) => short.name === name)?.target;
  const ids = new Set(items.filter((item) => item.name === name || item.name === long).map(({ id }) => id));
  // `struct point`, as C writes it: that tag, and no typedef or function called so.
  ids.add(name.replace(/^(struct|union|enum)\s+/, "$1:"));
  if (module.typed !== undefined) for (const id of findTyped(name, module.typed)) ids.add(id);
  const found = module.declarations.filter(
    (declaration) => declaration.name === name || ids.has(declaration.id),
  );
  const names = new Set([name, ...found.map((declaration) => declaration.name)]);
  const omissions = new Set(
    (module.python?.omissions ?? module.omissions).filter((omission) => names.has(omission.name)),
  );
  const parts = found.map((declaration) => {
    const own = items.filter(({ id }) => id === declaration.id);
    const omission = own.length > 0 ? undefined : [...omissions].find((one) => isOf(one, declaration));
    if (omission !== undefined) omissions.delete(omission);
    const trail = unit === undefined ? [] : tellTrail(declaration.id, unit);
    return explainDeclaration({ declaration, module, own, omitted: omission?.reason, trail });
  });
  for (const declaration of module.declarations) {
    if (declaration.kind === "enum") parts.push(...explainEnumerators(name, declaration, module));
  }
  for (const omission of omissions) {
    const place = omission.file === undefined ? "" : `${module.files[omission.file]}:${omission.line}: `;
    const isMacro = unit !== undefined && omission.kind.startsWith("macro");
    const trail = isMacro ? tellOmittedMacro(omission, module, unit) : [];
    const lines = [`${place}${omission.kind} ${omission.name}`, ...trail, `  left out: ${omission.reason}`];
    parts.push(`${lines.join("\n")}\n`);
  }
  return parts.length === 0 ? undefined : parts.join("\n");
}

/** It is there because its enum is. */
function explainEnumerators(name: string, owner: EnumDeclaration, module: Module): readonly string[] {
  const found = (owner.enumerators ?? []).filter((enumerator) => enumerator.name === name);
  return found.map(({ value, location }) => {
    const place = location === undefined ? "" : `${module.files[location.file]}:${location.line}: `;
    const reason =
      owner.selection === "requested"
        ? "its enum is asked for by the headers and the rules of selection"
        : `its enum is needed: ${findChain(owner.id, module).join(" <- ")}`;
    return `${place}enumerator ${name} of ${describeEnum(owner, module)}, ${value}\n  ${reason}\n`;
  });
}

/** By its tag; without one, by its typedef: the name that stands for a tag is none of C's. */
function describeEnum({ id, name, anonymous }: EnumDeclaration, { declarations }: Module): string {
  if (!anonymous) return `enum ${name}`;
  for (const { kind, name: alias, ...rest } of declarations) {
    if (kind === "typedef" && "type" in rest && rest.type?.kind === "enum" && rest.type.id === id)
      return alias;
  }
  return "an enum without a tag";
}

/** Whether it is this declaration that is left out, and not another one of its name. */
function isOf({ name, kind, file, line }: Omission, declaration: Declaration): boolean {
  const { location } = declaration;
  return (
    name === declaration.name &&
    kind === declaration.kind &&
    file === location?.file &&
    line === location?.line
  );
}

interface Finding {
  readonly declaration: Declaration;
  readonly module: Module;
  readonly own: readonly PythonItem[];
  readonly omitted: string | undefined;
  /** Lines about macros. */
  readonly trail: readonly string[];
}

function explainDeclaration({ declaration, module, own, omitted, trail }: Finding): string {
  const { id, kind, name, location, selection } = declaration;
  const place = location === undefined ? "" : `${module.files[location.file]}:${location.line}: `;
  const lines = [`${place}${kind} ${name}`, ...trail];
  if (selection === "requested") lines.push("  asked for by the headers and the rules of selection");
  else lines.push(`  needed: ${findChain(id, module).join(" <- ")}`);
  const typed = module.typed === undefined ? undefined : tellTyped(declaration, module.typed);
  if (typed !== undefined) return `${[...lines, ...typed].join("\n")}\n`;
  const full = new Set(own.map((item) => item.name));
  const short = module.python?.shortNames?.filter(({ target }) => full.has(target)) ?? [];
  const names = [...new Set([...full, ...short.map((one) => one.name)])];
  const shared = kind === "typedef" ? findSharedName(id, module) : undefined;
  if (names.length > 0) lines.push(`  in Python: ${names.join(", ")}`);
  else if (shared !== undefined) lines.push(`  in Python: ${shared}, which is what it stands for`);
  else if (omitted !== undefined) lines.push(`  left out: ${omitted}`);
  // Other outputs than modules say nothing of what a declaration is in Python.
  else if (module.python !== undefined || module.typed !== undefined)
    lines.push("  the module has no statement for it");
  for (const item of own) {
    lines.push(...explainItem(item, module));
    for (const reason of reasonsOf(typesOf(item)))
      lines.push(`  a function that it points to can be neither called nor made: ${reason}`);
    for (const reason of unmakeablesOf(typesOf(item)))
      lines.push(`  a function that it points to can be called, but not made of Python's: ${reason}`);
  }
  return `${lines.join("\n")}\n`;
}

/** A typedef may be called as the class of the record or enum is that it names, and be that very class. */
function findSharedName(id: string, { python }: Module): string | undefined {
  const name = python?.names[id];
  const isBound = python?.items.some((item) => item.name === name) === true;
  return isBound ? name : undefined;
}

function explainItem(item: PythonItem, module: Module): readonly string[] {
  switch (item.kind) {
    case "record-body":
      return [`  layout: ${explainLayout(item)}`];
    case "enum-class":
      return [`  ${item.name}: the values of enum.${item.base}; what is in memory is a ctypes type`];
    case "function": {
      const bound = tellLibrary(item, module, `, ${item.convention}`);
      return item.declined === undefined ? [bound] : [bound, `  cannot be called: ${item.declined}`];
    }
    case "variable":
      return [tellLibrary(item, module, "")];
    default:
      return [];
  }
}

function tellLibrary({ symbol, library }: FunctionItem | VariableItem, module: Module, more: string): string {
  if (module.libraries.length === 0)
    return `  bound to no library, so that the module does not have it: name the library of ${symbol} with -l`;
  return `  bound to ${symbol} of ${library ?? "the first library that has it"}${more}`;
}

function explainLayout({ pack, align, accessors, members }: RecordBodyItem): string {
  const parts: string[] = [];
  if (members === undefined) parts.push("ctypes' own rule gives C's layout in every version of Python");
  else parts.push("storage at explicit offsets, since ctypes' own rule does not give C's layout everywhere");
  if (pack !== undefined) parts.push(`_pack_ = ${pack}`);
  if (align !== undefined) parts.push(`_align_ = ${align}`);
  if (accessors.length > 0) parts.push(`bits by accessors: ${accessors.map(({ name }) => name).join(", ")}`);
  return parts.join("; ");
}

/** From a needed declaration to the nearest one that was asked for: each needs the one before. */
function findChain(id: string, module: Module): readonly string[] {
  const users = new Map<string, string[]>();
  const names = new Map<string, string>();
  const requested = new Set<string>();
  for (const declaration of module.declarations) {
    names.set(declaration.id, declaration.name);
    if (declaration.selection === "requested") requested.add(declaration.id);
    walkDeclaration(declaration, {
      visitType(type) {
        if (type.kind === "record" || type.kind === "enum" || type.kind === "typedef")
          addUser(users, type.id, declaration.id);
        return undefined;
      },
    });
  }
  const before = new Map<string, string | undefined>([[id, undefined]]);
  for (const current of before.keys()) {
    if (!requested.has(current)) {
      for (const user of users.get(current) ?? []) if (!before.has(user)) before.set(user, current);
      continue;
    }
    const chain: string[] = [];
    for (let at: string | undefined = current; at !== undefined; at = before.get(at))
      chain.unshift(names.get(at) ?? at);
    return chain;
  }
  return [names.get(id) ?? id];
}

function addUser(users: Map<string, string[]>, id: string, user: string): void {
  const known = users.get(id);
  if (known === undefined) users.set(id, [user]);
  else known.push(user);
}
