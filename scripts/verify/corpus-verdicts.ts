/** What comes of a judgement of many headers: a line of counts, and the differences that have no reason. */

import type { Outcome } from "./check.ts";
import type { CorpusHeader, World } from "./corpus.ts";
import { corpusDifferences } from "./corpus-differences.ts";

export type Verdict =
  | { readonly kind: "equal" }
  | { readonly kind: "differs"; readonly words: string }
  /** gcc itself refuses the header. */
  | { readonly kind: "unjudged" };

/** Where only a few headers are asked for. */
export const noList: Outcome = {
  kind: "skipped",
  words: "there is no list of headers yet; `-- corpus` makes it",
};

const mostShown = 40;

export async function judgeHeaders(
  world: World,
  judgement: string,
  headers: readonly CorpusHeader[],
  judge: (header: CorpusHeader) => Promise<Verdict>,
): Promise<Outcome> {
  const reasons = reasonsFor(world.name, judgement);
  const counts = { equal: 0, differs: 0, unjudged: 0, excused: 0 };
  const wrong: string[] = [];
  for (const header of headers) {
    const verdict = await judge(header);
    const reason = reasons.get(header.h);
    if (verdict.kind === "differs" && reason !== undefined) counts.excused++;
    else counts[verdict.kind]++;
    if (verdict.kind === "equal" && reason !== undefined)
      wrong.push(`${header.h}: equal now, though listed: ${reason}`);
    if (verdict.kind === "differs" && reason === undefined)
      wrong.push(`${header.h}${header.f.length > 0 ? ` (${header.f.join(" ")})` : ""}: ${verdict.words}`);
  }
  const { equal, excused, unjudged } = counts;
  const judged = headers.length - unjudged;
  const line = `${equal} of ${judged} headers equal${excused > 0 ? `, ${excused} excused` : ""}${unjudged > 0 ? `, ${unjudged} that gcc refuses` : ""}`;
  if (wrong.length === 0) return { kind: "passed", words: line };
  return { kind: "failed", words: [line, ...wrong.slice(0, mostShown)].join("\n") };
}

function reasonsFor(world: string, judgement: string): ReadonlyMap<string, string> {
  const listed = corpusDifferences.filter(
    (difference) => difference.judgement === judgement && difference.worlds.split(" ").includes(world),
  );
  return new Map(
    listed.flatMap(({ headers, reason }) => headers.split(" ").map((header) => [header, reason] as const)),
  );
}
