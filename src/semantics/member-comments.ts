/** What a record's or an enum's comment says of its members: kernel-doc's `@member: text` ("Members" of its guide). */

import type { Documentation } from "../ir/declaration.ts";

interface Documented {
  readonly name?: string;
  readonly documentation?: Documentation;
}

/** Members with their own comments, else with what the comment about the `whole` says of them. */
export function documentMembers<Member extends Documented>(
  members: readonly Member[],
  whole: Documentation | undefined,
): readonly Member[] {
  const said = new Map<string, string>();
  for (const { name, subject, text } of whole?.tags ?? []) {
    if (name === "param" && subject !== undefined && text !== "" && !said.has(subject))
      said.set(subject, text);
  }
  return members.map((member) => {
    if (member.name === undefined) return member;
    if (member.documentation !== undefined) return withoutOwnName(member, member.documentation);
    const text = said.get(member.name);
    return text === undefined ? member : { ...member, documentation: { text } };
  });
}

/** kernel-doc's in-line comment says the member's name first. */
function withoutOwnName<Member extends Documented>(member: Member, { text, tags }: Documentation): Member {
  const [only, another] = tags ?? [];
  if (only?.name !== "param" || only.subject !== member.name || another !== undefined) return member;
  return text.startsWith(`@${member.name}:`) ? { ...member, documentation: { text: only.text } } : member;
}
