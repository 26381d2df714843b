/** Enums: public names of enumerators, and those enums that tell of success and failure. */

import type { EnumDeclaration } from "../../ir/declaration.ts";
import type { EnumeratorName } from "../../ir/pattern.ts";
import { isKeyword } from "../python/names.ts";
import type { PatternContext } from "./context.ts";
import { describeDeclaration } from "./draft.ts";

const successNames: ReadonlySet<string> = new Set(["ok", "success", "noerror", "none"]);
const errorEndings = ["error", "status", "result", "err", "code", "errorcode"];

export function findEnums(context: PatternContext): void {
  const returned = findReturnedEnums(context);
  for (const declaration of context.enums) {
    nameEnumerators(declaration, context);
    if (returned.has(declaration.id)) markError(declaration, context);
  }
}

function findReturnedEnums({ functions, index }: PatternContext): ReadonlySet<string> {
  const returned = new Set<string>();
  for (const { type } of functions) {
    const plain = index.unwrap(type.result);
    if (plain.kind === "enum") returned.add(plain.id);
  }
  return returned;
}

/** Takes the enum's name off its enumerators, in whatever style it is written there; all of them or none. */
export function nameEnumerators(declaration: EnumDeclaration, { draft, typeNames }: PatternContext): void {
  const names = shortenEnumerators(declaration, typeNames.get(declaration.id) ?? declaration.name);
  const before = draft.enums.get(declaration.id);
  draft.enums.set(declaration.id, { id: declaration.id, kind: "plain", ...before, names });
  if (names.length === 0) return;
  const [first] = names as readonly [EnumeratorName];
  const reason = `\`${first.enumerator}\` and the others start with the enum's name`;
  draft.decide("structure", describeDeclaration(declaration), `names such as \`${first.name}\``, reason);
}

function shortenEnumerators(declaration: EnumDeclaration, typeName: string): readonly EnumeratorName[] {
  const enumerators = declaration.enumerators ?? [];
  const names = enumerators.map(({ name }) => ({ enumerator: name, name: withoutPrefix(name, typeName) }));
  const areShort = names.every(({ name }) => name !== undefined && isIdentifier(name));
  const areDifferent = new Set(names.map(({ name }) => name)).size === names.length;
  return areShort && areDifferent ? (names as readonly EnumeratorName[]) : [];
}

/** What follows the letters of the enum's name and `_`, compared without case and underscores. */
function withoutPrefix(name: string, typeName: string): string | undefined {
  const wanted = foldName(typeName.replace(/_(t|e|enum)$/, ""));
  if (wanted === "") return undefined;
  let matched = 0;
  for (let at = 0; at < name.length; at++) {
    const letter = name.charAt(at);
    if (letter === "_" && matched > 0 && matched < wanted.length) continue;
    if (matched === wanted.length) return letter === "_" ? name.slice(at + 1) : undefined;
    if (letter.toLowerCase() !== wanted.charAt(matched)) return undefined;
    matched++;
  }
  return undefined;
}

export function foldName(name: string): string {
  return name.replaceAll("_", "").toLowerCase();
}

function isIdentifier(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !isKeyword(name);
}

function markError(declaration: EnumDeclaration, { draft, typeNames }: PatternContext): void {
  const pattern = draft.enums.get(declaration.id);
  const typeName = foldName(typeNames.get(declaration.id) ?? "").replace(/t$/, "");
  const isNamed = errorEndings.some((ending) => typeName.endsWith(ending) || `${typeName}t`.endsWith(ending));
  const zero = (declaration.enumerators ?? []).find(({ value }) => value === 0);
  if (zero === undefined || pattern === undefined || !isNamed) return;
  const shown = pattern.names.find(({ enumerator }) => enumerator === zero.name)?.name ?? zero.name;
  const folded = foldName(shown);
  if (![...successNames].some((name) => folded === name || (folded.endsWith(name) && folded !== shown)))
    return;
  draft.enums.set(declaration.id, { ...pattern, kind: "error", success: zero.name });
  const reason = `functions return it, its name says so, and \`${zero.name}\` is 0`;
  draft.decide("structure", describeDeclaration(declaration), "an error enum", reason);
}
