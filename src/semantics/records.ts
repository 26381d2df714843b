/** Structs and unions: members with their types, and their places by the target's rules (C11 6.7.2.1). */

import { alignTypedef } from "../abi/layout/extent.ts";
import { layoutRecord } from "../abi/layout/layout.ts";
import type { Extent, MemberShape, RecordShape } from "../abi/layout/record-shape.ts";
import type { Field } from "../ir/declaration.ts";
import type { Type } from "../ir/type.ts";
import { toWide } from "../ir/wide.ts";
import type { Token } from "../lexer/token.ts";
import type {
  Attribute,
  Declarator,
  Expression,
  LayoutPragmas,
  MemberDeclarator,
  MemberDeclarators,
  RecordSpecifier,
  Specifiers,
} from "../parser/ast.ts";
import { decodeUtf8 } from "../source/text.ts";
import { type AttributeLists, findAttribute, objectAttributes, requestedAlignment } from "./attributes.ts";
import { documentationOf } from "./comments.ts";
import type { MemberPlace } from "./constant/environment.ts";
import { evaluate } from "./constant.ts";
import { toUnsigned } from "./conversions.ts";
import { convertExpression, withValue } from "./expression.ts";
import { isTooLarge } from "./extents.ts";
import { reportOnce } from "./report.ts";
import type { Resolution, ResolvedRecord } from "./resolution.ts";
import type { OrdinarySymbol, RecordSymbol } from "./symbol.ts";
import { typeOfDeclaration } from "./types.ts";

interface Member {
  /** Where messages about it belong. */
  readonly token: Token;
  readonly field: Field;
  readonly shape: MemberShape;
}

/** Undefined for an incomplete record, and for one that cannot be laid out. */
export function resolveRecord(symbol: RecordSymbol, resolution: Resolution): ResolvedRecord | undefined {
  const specifier = symbol.definition;
  if (specifier?.members === undefined) return undefined;
  const members: Member[] = [];
  const count = specifier.members.length;
  for (let at = 0; at < count; at++) {
    const node = specifier.members[at];
    if (node?.kind !== "member") continue;
    if (!collectMembers(node, at === count - 1, symbol, members, resolution)) return undefined;
  }
  return layOut(symbol, specifier, members, resolution);
}

function collectMembers(
  node: MemberDeclarators,
  isLast: boolean,
  symbol: RecordSymbol,
  members: Member[],
  resolution: Resolution,
): boolean {
  if (node.declarators.length === 0) {
    if (!isAnonymousMember(node, resolution)) return true;
    const bare: MemberDeclarator = { declarator: undefined, width: undefined, attributes: [] };
    return addMember(node, bare, isLast, symbol, members, resolution);
  }
  for (const declarator of node.declarators) {
    if (!addMember(node, declarator, isLast, symbol, members, resolution)) return false;
  }
  return true;
}

/** 6.7.2.1p13: a record without a tag; with Microsoft's extensions, which MinGW's gcc has by default, any record type. */
function isAnonymousMember(node: MemberDeclarators, resolution: Resolution): boolean {
  const { type } = node.specifiers;
  const { target, options } = resolution.context;
  const { environment, defaultCompiler } = target;
  const isOfWindows = environment === "msvc" || (environment === "mingw" && defaultCompiler === "gcc");
  const anyRecord = options.language.msExtensions || isOfWindows;
  if (type?.kind === "record") return type.tag === undefined ? type.members !== undefined : anyRecord;
  if (type?.kind !== "typedef-name" || !anyRecord) return false;
  return (
    resolution.environment.unwrap(typeOfDeclaration(node.specifiers, undefined, resolution)).kind === "record"
  );
}

function addMember(
  node: MemberDeclarators,
  member: MemberDeclarator,
  isLast: boolean,
  symbol: RecordSymbol,
  members: Member[],
  resolution: Resolution,
): boolean {
  const { declarator } = member;
  const name = declarator?.name;
  const declared = typeOfDeclaration(node.specifiers, declarator, resolution);
  const type = member.width === undefined ? declared : typeOfBitField(declared, node.specifiers, resolution);
  if (type.kind === "array" && type.count === undefined && hasLength(declarator)) {
    reportLength(declarator, name ?? node.token, resolution);
    return false;
  }
  const place = extentOfMember(type, isLast || symbol.variety === "union", resolution);
  if (place === undefined) {
    // An unknown type name, or a record that cannot be laid out, has been reported as such.
    const behind = resolution.environment.unwrap(type);
    if (behind.kind !== "opaque" && !isFaulty(behind, symbol, resolution))
      reportIncomplete(symbol, name ?? node.token, resolution);
    return false;
  }
  const width = hasIntegers(type, resolution) ? member.width : undefined;
  if (member.width !== undefined && width === undefined)
    reportOnce("bad-bit-type", name ?? node.token, { member: textOf(name) }, resolution);
  const bits =
    width === undefined ? undefined : bitWidthOf(width, place.extent, type, name, node.token, resolution);
  if (bits === "undecided") return false;
  const attributes = objectAttributes(node.specifiers, declarator, resolution.context);
  const lists = [...attributes.own, member.attributes];
  const documentation = documentationOf(node.token, name ?? node.token, ";");
  const field: Field = {
    ...(name === undefined ? {} : { name: decodeUtf8(name.text) }),
    type,
    ...(bits === undefined || width === undefined
      ? {}
      : { bitWidth: bits, ...widthExpression(width, resolution) }),
    location: resolution.files.locate(name ?? node.token),
    ...(documentation === undefined ? {} : { documentation }),
  };
  const shape: MemberShape = {
    extent: alignType(place.extent, attributes.ofType, resolution),
    flexible: place.flexible,
    bitWidth: bits,
    named: name !== undefined || bits === undefined,
    packed: findAttribute(lists, "packed") !== undefined,
    requestedAlign: requestedAlignment(lists, [node.specifiers], resolution),
  };
  members.push({ token: name ?? node.token, field, shape });
  return true;
}

/** 6.7.2p5: without `signed`, it is up to the implementation; with `-funsigned-bitfields` gcc's is unsigned. */
function typeOfBitField(type: Type, specifiers: Specifiers, resolution: Resolution): Type {
  if (resolution.context.target.bitFieldsUnsigned !== true || saysSigned(specifiers, resolution)) return type;
  const behind = resolution.environment.unwrap(type);
  return behind.kind === "integer" ? toUnsigned(behind, resolution.environment) : type;
}

/** The word `signed` stands there, or in the typedef that is named: one that names another has it from there. */
function saysSigned(specifiers: Specifiers, { table }: Resolution): boolean {
  let type = specifiers.type;
  while (type?.kind === "typedef-name") {
    const symbol: OrdinarySymbol | undefined = table.typedefNamed(type.name);
    type = symbol?.occurrences[0]?.specifiers.type;
  }
  return type?.kind === "basic" && type.words.includes("signed");
}

/** 6.7.2.1p5: what a bit-field may be of; an unknown type is not known to be none. */
function hasIntegers(type: Type, { environment }: Resolution): boolean {
  const { kind } = environment.unwrap(type);
  return kind === "integer" || kind === "bool" || kind === "enum" || kind === "opaque";
}

/** GNU C: `aligned` on a type raises its alignment, or lowers it. */
function alignType(extent: Extent, lists: AttributeLists, resolution: Resolution): Extent {
  if (lists.length === 0) return extent;
  const align = requestedAlignment(lists, [], resolution);
  return align === 0 ? extent : alignTypedef(extent, align);
}

/** 6.7.6.2p5 and 6.7.2.1p9: a length that is no constant would vary, which a member's cannot; `[]` has none. */
function hasLength(declarator: Declarator | undefined): boolean {
  const outermost = declarator?.derivations[0];
  return outermost?.kind === "array" && typeof outermost.count !== "string";
}

function reportLength(declarator: Declarator | undefined, token: Token, resolution: Resolution): void {
  const what = `the length of \`${token.text}\``;
  const outermost = declarator?.derivations[0];
  const count = outermost?.kind === "array" ? outermost.count : "unspecified";
  const result = typeof count === "string" ? undefined : evaluate(count, resolution.environment);
  if (result !== undefined && "failure" in result && result.failure.undecided)
    reportOnce("not-evaluated", token, { what, reason: result.failure.reason }, resolution);
  else reportOnce("not-constant", token, { what, reason: "a member cannot vary in length" }, resolution);
}

function extentOfMember(
  type: Type,
  mayBeFlexible: boolean,
  resolution: Resolution,
): { readonly extent: Extent; readonly flexible: boolean } | undefined {
  const extent = resolution.extentOf(type);
  if (extent !== undefined) return { extent, flexible: false };
  const behind = resolution.environment.unwrap(type);
  // GNU C also takes flexible arrays in unions, and before the end in records that nobody lays out in an array.
  if (behind.kind !== "array" || behind.count !== undefined || !mayBeFlexible) return undefined;
  const element = resolution.extentOf(behind.element);
  return element && { extent: { ...element, size: 0n }, flexible: true };
}

function bitWidthOf(
  width: Expression,
  extent: Extent,
  type: Type,
  name: Token | undefined,
  start: Token,
  resolution: Resolution,
): number | "undecided" {
  const place = name ?? start;
  const result = evaluate(width, resolution.environment);
  const behind = resolution.environment.unwrap(type);
  const most =
    behind.kind === "bool"
      ? 1
      : behind.kind === "integer"
        ? (behind.width ?? behind.size)
        : Number(extent.size);
  if ("value" in result && result.value.kind === "integer") {
    const value = Number(result.value.value);
    if (value >= 0 && value <= most && (value > 0 || name === undefined)) return value;
    reportOnce("bad-bit-width", place, { member: textOf(name), width: value }, resolution);
    return Math.max(1, Math.min(value, most));
  }
  const reason = "failure" in result ? result.failure.reason : "it is no integer";
  const values = { what: `the width of \`${textOf(name)}\``, reason };
  if ("failure" in result && result.failure.undecided) {
    reportOnce("not-evaluated", place, values, resolution);
    return "undecided";
  }
  reportOnce("not-constant", place, values, resolution);
  return most;
}

function textOf(name: Token | undefined): string {
  return name?.text ?? "(unnamed)";
}

function widthExpression(width: Expression, resolution: Resolution): Pick<Field, "bitWidthExpression"> {
  const converted = convertExpression(width, resolution);
  if ("failure" in converted) return {};
  const result = evaluate(width, resolution.environment);
  return {
    bitWidthExpression: withValue(converted.expression, "value" in result ? result.value : undefined),
  };
}

/** A record that was complete before `outer`, but has no layout. */
function isFaulty(type: Type, outer: RecordSymbol, { table }: Resolution): boolean {
  const symbol = type.kind === "record" ? table.byId.get(type.id) : undefined;
  if (symbol?.kind !== "record" || symbol.completedAt === undefined) return false;
  return outer.completedAt !== undefined && symbol.completedAt < outer.completedAt;
}

function reportIncomplete(symbol: RecordSymbol, token: Token, resolution: Resolution): void {
  const values = { member: token.text, record: `${symbol.variety} ${symbol.name}` };
  reportOnce("incomplete-member", token, values, resolution);
}

// ---- layout -----------------------------------------------------------------------------------------------------

function layOut(
  symbol: RecordSymbol,
  specifier: RecordSpecifier,
  members: readonly Member[],
  resolution: Resolution,
): ResolvedRecord | undefined {
  const { pragmas } = specifier;
  const attributes = [...specifier.attributes, ...symbol.earlierAttributes];
  const packed = findAttribute([attributes], "packed") !== undefined;
  const requestedAlign = requestedAlignment([attributes], [], resolution);
  const pragmaPack = (pragmas.pack || resolution.context.options.language.packStruct) * 8;
  const shape: RecordShape = {
    variety: symbol.variety,
    members: members.map((member) => member.shape),
    packed,
    requestedAlign,
    pragmaPack,
    msStruct: microsoftLayout(attributes, pragmas, resolution),
  };
  const result = layoutRecord(shape, resolution.context.target);
  if (isTooLarge(result.size, resolution)) {
    if (resolution.reporting) {
      resolution.context.diagnostics.report("record-too-large", {
        values: { record: `${symbol.variety} ${symbol.name}` },
        span: specifier.token.span,
      });
    }
    return undefined;
  }
  return {
    fields: members.map((member) => member.field),
    layout: {
      size: toWide(result.size),
      align: result.align,
      fields: result.fields.map(({ offset, width }) => ({ offset: toWide(offset), width: toWide(width) })),
    },
    extent: result.extent,
    members: indexMembers(symbol, members, result.fields, shape, resolution),
    packed,
    requestedAlign,
    pragmaPack,
    bigEndian: storageOrder(specifier),
    transparent: symbol.transparent || findAttribute([attributes], "transparent_union") !== undefined,
  };
}

/** `gcc_struct` is gcc's alone; the pragma is clang's, to which `off` means the target's own way. */
function microsoftLayout(
  attributes: readonly Attribute[],
  pragmas: LayoutPragmas,
  { context }: Resolution,
): boolean | undefined {
  if (findAttribute([attributes], "ms_struct") !== undefined) return true;
  if (context.target.defaultCompiler === "gcc")
    return findAttribute([attributes], "gcc_struct") === undefined ? undefined : false;
  return pragmas.msStruct === true ? true : undefined;
}

/** GNU C `scalar_storage_order("big-endian")`, by attribute or pragma. */
function storageOrder(specifier: RecordSpecifier): boolean | undefined {
  const attribute = findAttribute([specifier.attributes], "scalar_storage_order");
  const argument = attribute?.arguments?.[0];
  const order = argument?.kind === "string" ? argument.token.text : specifier.pragmas.scalarStorageOrder;
  return order === undefined ? undefined : order.includes("big");
}

function indexMembers(
  symbol: RecordSymbol,
  members: readonly Member[],
  places: readonly { readonly offset: bigint }[],
  record: RecordShape,
  resolution: Resolution,
): ReadonlyMap<string, MemberPlace> {
  const index = new Map<string, MemberPlace>();
  for (let at = 0; at < members.length; at++) {
    const field = members[at]?.field;
    const offset = places[at]?.offset ?? 0n;
    if (field === undefined) continue;
    if (field.name !== undefined) {
      if (index.has(field.name))
        reportDuplicate(symbol, field.name, (members[at] as Member).token, resolution);
      else
        index.set(field.name, {
          type: field.type,
          offset,
          align: memberAlignment((members[at] as Member).shape, record),
          ...(field.bitWidth === undefined ? {} : { bitWidth: field.bitWidth }),
        });
      continue;
    }
    const inner = resolution.environment.unwrap(field.type);
    if (inner.kind !== "record") continue;
    for (const [name, place] of resolution.recordOf(inner.id)?.members ?? []) {
      if (index.has(name)) reportInnerDuplicate(symbol, name, inner.id, members[at] as Member, resolution);
      else index.set(name, { ...place, offset: place.offset + offset });
    }
  }
  return index;
}

/** In bits, what `__alignof__` says of a member. */
function memberAlignment(member: MemberShape, record: RecordShape): number {
  const own = member.packed || record.packed ? 8 : member.extent.memberAlign;
  const natural = record.pragmaPack === 0 ? own : Math.min(own, record.pragmaPack);
  return Math.max(natural, member.requestedAlign);
}

/** 6.7.2.1 and 6.2.3: all members of a record, those of anonymous ones included, share one name space. */
function reportDuplicate(symbol: RecordSymbol, name: string, token: Token, resolution: Resolution): void {
  const values = { member: name, record: `${symbol.variety} ${symbol.name}` };
  reportOnce("duplicate-member", token, values, resolution);
}

/** A member of an anonymous one is shown where it stands itself, if that is in the record around it. */
function reportInnerDuplicate(
  symbol: RecordSymbol,
  name: string,
  innerId: string,
  { token }: Member,
  resolution: Resolution,
): void {
  const inner = resolution.table.byId.get(innerId);
  const isWithin = inner?.kind === "record" && inner.anonymous;
  const own = isWithin ? findMember(inner.definition, name) : undefined;
  reportDuplicate(symbol, name, own ?? token, resolution);
}

function findMember(specifier: RecordSpecifier | undefined, name: string): Token | undefined {
  for (const member of specifier?.members ?? []) {
    if (member.kind !== "member") continue;
    for (const { declarator } of member.declarators)
      if (declarator?.name !== undefined && decodeUtf8(declarator.name.text) === name) return declarator.name;
    const { type } = member.specifiers;
    const isAnonymous = member.declarators.length === 0 && type?.kind === "record";
    const inner = isAnonymous ? findMember(type, name) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
