/**
 * What a record's or an enum's comment says of its members: kernel-doc's `@member: text` ("Members" of its guide), and
 * `@outer.inner: text` of members of a record within ("Nested structs/unions").
 */

import type { Declaration, Documentation, Field, RecordDeclaration } from "../ir/declaration.ts";
import type { Type } from "../ir/type.ts";

interface Documented {
  readonly name?: string;
  readonly documentation?: Documentation;
}

/** Members with their own comments, else with what the comment about the `whole` says of them. */
export function documentMembers<Member extends Documented>(
  members: readonly Member[],
  whole: Documentation | undefined,
): readonly Member[] {
  const said = readSubjects(whole);
  return members.map((member) => {
    if (member.name === undefined) return member;
    if (member.documentation !== undefined) return withoutOwnName(member, member.documentation);
    const text = said.get(member.name);
    return text === undefined ? member : { ...member, documentation: { text } };
  });
}

function readSubjects(whole: Documentation | undefined): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const { name, subject, text } of whole?.tags ?? []) {
    if (name === "param" && subject !== undefined && text !== "" && !said.has(subject))
      said.set(subject, text);
  }
  return said;
}

/**
 * The declarations with what comments about records say of members of the records that are defined within: behind the
 * name of the member that has them, or as if they were the outer one's where it has no name.
 */
export function documentInnerRecords(declarations: Declaration[]): void {
  const speaking = declarations.filter(
    (each): each is RecordDeclaration => each.kind === "record" && each.documentation?.tags !== undefined,
  );
  if (speaking.length === 0) return;
  const places = new Map<string, number>();
  for (let at = 0; at < declarations.length; at++) places.set((declarations[at] as Declaration).id, at);
  for (const { documentation, fields } of speaking)
    documentWithin(fields, "", readSubjects(documentation), declarations, places);
}

function documentWithin(
  fields: readonly Field[] | undefined,
  prefix: string,
  said: ReadonlyMap<string, string>,
  declarations: Declaration[],
  places: ReadonlyMap<string, number>,
): void {
  for (const { name, type } of fields ?? []) {
    const id = recordWithin(type);
    const at = id === undefined ? undefined : places.get(id);
    const inner = at === undefined ? undefined : declarations[at];
    if (at === undefined || inner?.kind !== "record") continue;
    const path = name === undefined ? prefix : `${prefix}${name}.`;
    const documented = inner.fields?.map((field): Field => {
      const text = field.documentation === undefined ? said.get(`${path}${field.name}`) : undefined;
      return text === undefined ? field : { ...field, documentation: { text } };
    });
    if (documented !== undefined) declarations[at] = { ...inner, fields: documented };
    documentWithin(inner.fields, path, said, declarations, places);
  }
}

/** The record whose body stands in a member's declaration. */
function recordWithin(type: Type): string | undefined {
  let inner = type;
  while (inner.kind === "array" || inner.kind === "pointer")
    inner = inner.kind === "array" ? inner.element : inner.target;
  return inner.kind === "record" && inner.mention?.defines === true ? inner.id : undefined;
}

/** kernel-doc's in-line comment says the member's name first. */
function withoutOwnName<Member extends Documented>(member: Member, { text, tags }: Documentation): Member {
  const [only, another] = tags ?? [];
  if (only?.name !== "param" || only.subject !== member.name || another !== undefined) return member;
  return text.startsWith(`@${member.name}:`) ? { ...member, documentation: { text: only.text } } : member;
}
