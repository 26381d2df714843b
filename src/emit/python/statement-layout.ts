/**
 * Statements of any form that typed modules have, laid out as Python's formatters do it: heads of functions at their
 * parameters, conditional expressions and comparisons in brackets, everything else as `line-layout.ts` has it.
 */

import { layOutItem, layOutLine, layOutOperand, lineWidth } from "./line-layout.ts";
import { parsePieces, splitAtOperators, splitOutside } from "./pieces.ts";
import { layOut } from "./stub-layout.ts";

const step = "    ";

/** The line, or the lines that it becomes. */
export function layOutStatement(line: string): readonly string[] {
  if (line.length <= lineWidth) return [line];
  const text = line.trimStart();
  const indent = line.slice(0, line.length - text.length);
  if (/^(?:#|""")/.test(text)) return [line];
  if (text.startsWith("def ")) return layOutHead(indent, text);
  if (/^if .*:$/.test(text)) return layOutOperation(indent, "if ", splitConjunction(text.slice(3, -1)), ":");
  const head = /^(?:return |[\w.]+ = |[\w.]+: [^="]+ = )/.exec(text)?.[0] ?? "";
  const parts = head === "" ? [] : splitAtOperators(text.slice(head.length));
  if (parts.length > 1) return layOutOperation(indent, head, parts);
  const [, name = "", hint = ""] = /^(\w+: )([\w.]+)$/.exec(text) ?? [];
  if (hint !== "") return enclose(indent, name, [`${indent}${step}${hint}`], "") ?? [line];
  if (text.endsWith("()"))
    return enclose(indent, head, [`${indent}${step}${text.slice(head.length)}`], "") ?? [line];
  const lines = layOutLine(line);
  // Where not even its begin has room behind the name, the value stands in brackets.
  if (head === "" || (lines[0] as string).length <= lineWidth || lines.length === 1) return lines;
  const value = layOutItem(indent + step, text.slice(head.length), "");
  return (value === undefined ? undefined : enclose(indent, head, value, "")) ?? lines;
}

/** The lines in brackets, if that helps: names may be longer than a line. */
function enclose(
  indent: string,
  head: string,
  lines: readonly string[],
  tail: string,
): readonly string[] | undefined {
  const first = `${indent}${head}(`;
  const hasRoom = first.length <= lineWidth && (lines[0] as string).length <= lineWidth;
  return hasRoom ? [first, ...lines, `${indent})${tail}`] : undefined;
}

/** `def name(parameters) -> result: ...` */
function layOutHead(indent: string, text: string): readonly string[] {
  const tail = /:(?: \.\.\.)?$/.exec(text)?.[0] ?? "";
  const lines = layOut(parsePieces(text.slice(0, text.length - tail.length)), indent, tail, "first");
  const last = lines.at(-1) as string;
  const [, begin = "", result] = /^\s*(.*\) -> )([\w.]+):/.exec(last) ?? [];
  if (last.length <= lineWidth || result === undefined) return lines;
  const enclosed = enclose(indent, begin, [`${indent}${step}${result}`], tail);
  return enclosed === undefined ? lines : [...lines.slice(0, -1), ...enclosed];
}

/** Operands on lines of their own, each with the operator before it, if they are too long for one together. */
function layOutOperation(
  indent: string,
  head: string,
  parts: readonly string[],
  tail = "",
): readonly string[] {
  const inner = indent + step;
  const together = `${inner}${parts.join(" ")}`;
  const lines =
    together.length <= lineWidth
      ? [together]
      : parts.flatMap((part) => layOutOperand(inner, part) ?? [`${inner}${part}`]);
  return [`${indent}${head}(`, ...lines, `${indent})${tail}`];
}

function splitConjunction(text: string): readonly string[] {
  return splitOutside(text, " and ").map((part, at) => (at === 0 ? part : `and ${part}`));
}
