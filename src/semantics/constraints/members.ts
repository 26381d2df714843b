/** What a struct or union may have as members (C11 6.7.2.1), beyond what its layout needs. */

import type { Token } from "../../lexer/token.ts";
import type {
  Declarator,
  MemberDeclarators,
  RecordSpecifier,
  Specifiers,
  TypeSpecifier,
} from "../../parser/ast.ts";
import { reportOnce } from "../report.ts";
import type { Resolution } from "../resolution.ts";
import type { RecordSymbol } from "../symbol.ts";
import { typeOfDeclaration } from "../types.ts";
import { checkAligned } from "./alignments.ts";
import { checkAssertion } from "./assertions.ts";
import { behindTypedef, incompleteTag } from "./completeness.ts";
import { checkDeclarator } from "./declarators.ts";
import { placeOfDeclared } from "./declared.ts";
import { checkSpecifiers } from "./specifiers.ts";

export function checkRecord(symbol: RecordSymbol, resolution: Resolution): void {
  const { definition } = symbol;
  if (definition?.members === undefined) return;
  for (const attribute of definition.attributes) {
    if (attribute.name === "aligned") checkAligned(attribute, definition.tag ?? definition.token, resolution);
  }
  const before = symbol.completedAt ?? 0;
  for (const member of definition.members) {
    if (member.kind === "static-assertion") checkAssertion(member, resolution);
    else checkMember(member, symbol, before, resolution);
  }
  checkFlexibleMember(symbol, definition, resolution);
}

function checkMember(
  { specifiers, declarators }: MemberDeclarators,
  symbol: RecordSymbol,
  before: number,
  resolution: Resolution,
): void {
  if (declarators.length === 0) {
    checkSpecifiers(specifiers, undefined, "member", resolution);
    return;
  }
  const { alignments, type } = specifiers;
  for (const { declarator, width } of declarators) {
    checkSpecifiers(specifiers, declarator, "member", resolution);
    if (declarator === undefined) continue;
    if (width !== undefined && alignments.length > 0) {
      const values = { word: "_Alignas", what: "a bit-field" };
      reportOnce("misplaced-specifier", placeOfDeclared(specifiers, declarator), values, resolution);
    }
    if (declarator.derivations.length > 0) {
      checkDeclarator(specifiers, declarator, "member", before, resolution);
    } else if (type !== undefined && type.kind !== "basic") {
      checkCompleteness(type, placeOfDeclared(specifiers, declarator), symbol, before, resolution);
    }
  }
}

/** 6.7.2.1p3: what is completed later is incomplete here, even where the layout is known in the end. */
function checkCompleteness(
  type: TypeSpecifier,
  place: Token,
  symbol: RecordSymbol,
  before: number,
  resolution: Resolution,
): void {
  const behind = type.kind === "typedef-name" ? behindTypedef(type, resolution.table) : type;
  if (behind?.kind !== "record" && behind?.kind !== "enum") return;
  if (incompleteTag(resolution.tagSymbolOf(behind), before) === undefined) return;
  const values = { member: place.text, record: `${symbol.variety} ${symbol.name}` };
  reportOnce("incomplete-member", place, values, resolution);
}

/** 6.7.2.1p18: the last of more than one named member. gcc 15 and clang 18 take it alone and in unions, too. */
function checkFlexibleMember(
  symbol: RecordSymbol,
  { members = [] }: RecordSpecifier,
  resolution: Resolution,
): void {
  const last = members.at(-1);
  const declarator = last?.kind === "member" ? last.declarators.at(-1)?.declarator : undefined;
  if (last?.kind !== "member" || declarator === undefined) return;
  if (!hasOpenLength(last.specifiers, declarator, resolution)) return;
  const fields = resolution.recordOf(symbol.id)?.fields ?? [];
  const isAlone = !fields
    .slice(0, -1)
    .some(({ name, bitWidth }) => name !== undefined || bitWidth === undefined);
  if (symbol.variety === "struct" && !isAlone) return;
  const place = placeOfDeclared(last.specifiers, declarator);
  const why = symbol.variety === "union" ? "it is in a union" : "no other member has a name";
  reportOnce("flexible-member", place, { member: place.text, why }, resolution);
}

function hasOpenLength(specifiers: Specifiers, declarator: Declarator, resolution: Resolution): boolean {
  const outermost = declarator.derivations[0];
  if (outermost !== undefined) return outermost.kind === "array" && outermost.count === "unspecified";
  if (specifiers.type?.kind !== "typedef-name") return false;
  const type = resolution.environment.unwrap(typeOfDeclaration(specifiers, undefined, resolution));
  return type.kind === "array" && type.count === undefined;
}
