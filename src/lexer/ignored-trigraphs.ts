/** Trigraphs (C11 5.2.1.1) that are none, since the language has them not or they were not asked for. */

import type { ForeseenFault } from "../diagnostics/bag.ts";
import type { SourceFile } from "../source/source-file.ts";
import { isLineEnd } from "./chars.ts";
import type { LexerContext } from "./context.ts";
import { LineScanner } from "./line-scanner.ts";

const THIRD = "=/'()!<>-";

/** As gcc, foresees warnings of those outside of comments, and of a `??/` in one that would splice lines. */
export function warnOfTrigraphs(file: SourceFile, context: LexerContext): void {
  const { text } = file;
  const found: number[] = [];
  for (let at = text.indexOf("??"); at >= 0; at = text.indexOf("??", at + 1)) {
    const third = text[at + 2];
    if (third !== undefined && THIRD.includes(third)) found.push(at);
  }
  if (found.length === 0) return;
  const comments = new LineScanner(`${text}\n`, context.features).findComments(found.at(-1) as number);
  const faults: ForeseenFault[] = [];
  let next = 0;
  for (const at of found) {
    while ((comments[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const isInComment = (comments[next]?.start ?? Number.POSITIVE_INFINITY) <= at;
    if (isInComment && !(text[at + 2] === "/" && isLineEnd(text.charCodeAt(at + 3)))) continue;
    const span = { file, start: at, end: at + 3 };
    faults.push({ code: "ignored-trigraph", span, values: { trigraph: text.slice(at, at + 3) } });
  }
  if (faults.length > 0) context.diagnostics.foresee(file, faults);
}
