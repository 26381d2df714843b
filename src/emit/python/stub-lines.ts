/** Text of a stub whose names have been filled in: what is longer than a line then is broken, and what is shorter is joined. */

import { parsePieces, splitOutside } from "./pieces.ts";
import { layOut, stubWidth } from "./stub-layout.ts";

export function layOutLines(text: string): readonly string[] {
  const lines = text.split("\n");
  const laidOut: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    if (!/^ *(?:def|class) /.test(line)) {
      laidOut.push(...breakUnion(line));
      continue;
    }
    const head = [line];
    while (!/:(?: \.\.\.)?$/.test(head.at(-1) as string) && at + 1 < lines.length)
      head.push(lines[++at] as string);
    laidOut.push(...layOutHead(head));
  }
  return laidOut;
}

/** Of a function or a class: one line, or more of which the last ends the head. */
function layOutHead(lines: readonly string[]): readonly string[] {
  const [first = "", ...others] = lines;
  const code = first.trimStart();
  const joined = others.reduce((text, line) => join(text, line.trim()), code);
  const [, head = joined, tail = ""] = /^(.*?)(:(?: \.\.\.)?)$/.exec(joined) ?? [];
  return layOut(parsePieces(head), first.slice(0, first.length - code.length), tail, "first");
}

function join(text: string, line: string): string {
  if (text.endsWith("(")) return text + line;
  return line.startsWith(")") ? text.replace(/,$/, "") + line : `${text} ${line}`;
}

/** Within brackets, each member of a union has a line of its own where not all fit on one. */
function breakUnion(line: string): readonly string[] {
  const code = line.trimStart();
  const indent = line.slice(0, line.length - code.length);
  if (line.length <= stubWidth || indent === "" || code.includes(" = ")) return [line];
  return splitOutside(code, " | ").map((member, at) => `${indent}${at === 0 ? "" : "| "}${member}`);
}
