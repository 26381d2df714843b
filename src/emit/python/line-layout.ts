/**
 * Statements that are longer than a line, broken as the formatters of Python break them (black, ruff format): at the last
 * bracket; the arguments of a call on one line if they fit there, all other lists one item a line.
 */
import { splitAtOperators, splitOutside } from "./pieces.ts";

export const lineWidth = 88;

const step = "    ";

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const PARENTHESIS_OPEN = 0x28;
const PARENTHESIS_CLOSE = 0x29;
const COMMA = 0x2c;
const BRACKET_OPEN = 0x5b;
const BRACKET_CLOSE = 0x5d;
const BRACE_OPEN = 0x7b;
const BRACE_CLOSE = 0x7d;

/** The line, or the lines that it becomes. What has no such form stays, and asks formatters to leave it alone. */
export function layOutLine(line: string): readonly string[] {
  if (line.length <= lineWidth) return [line];
  const indent = line.slice(0, line.length - line.trimStart().length);
  const text = line.slice(indent.length);
  if (text.startsWith("#")) return [line];
  const end = /[,:]$/.exec(text)?.[0] ?? "";
  const code = end === "" ? text : text.slice(0, -1);
  return (
    breakBracket(indent, code, end) ??
    breakValue(indent, code) ?? [end === "," ? line : `${line}  # fmt: skip`]
  );
}

/** What cannot be broken, and stands alone on a line however long it is. */
const atom = /^-?[\w.]+$|^b?(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')$/;

/** An item of something that is broken already; it needs no brackets of its own. */
export function layOutItem(indent: string, text: string, end: string): readonly string[] | undefined {
  if (indent.length + text.length + end.length <= lineWidth || atom.test(text))
    return [`${indent}${text}${end}`];
  const product = /^(.*) (\* \d+)$/.exec(text);
  if (product === null) return breakBracket(indent, text, end) ?? breakOperation(indent, text, end);
  const [, left = "", factor = ""] = product;
  const lines = layOutItem(indent, left, "");
  return lines === undefined ? undefined : [...lines, `${indent}${factor}${end}`];
}

/** A conditional expression that is too long has its parts on lines of their own. */
function breakOperation(indent: string, text: string, end: string): readonly string[] | undefined {
  const parts = splitAtOperators(text);
  if (parts.length === 1) return undefined;
  const lines = parts.map((part, at) => layOutOperand(indent, part, at === parts.length - 1 ? end : ""));
  return lines.every((operand) => operand !== undefined) ? lines.flat() : undefined;
}

const namedOperand = /^(?:if |else )?[\w.]+$/;

/** A comparison that is too long has its second operand on a line of its own. */
export function layOutOperand(indent: string, text: string, end = ""): readonly string[] | undefined {
  const whole = `${indent}${text}${end}`;
  if (whole.length <= lineWidth || namedOperand.test(text)) return [whole];
  const [left = "", right] = splitOutside(text, " is ");
  if (right === undefined) return layOutItem(indent, text, end);
  return [`${indent}${left}`, `${indent}is ${right}${end}`];
}

function breakBracket(indent: string, code: string, end: string): readonly string[] | undefined {
  const found = findLastBracket(code);
  if (found === undefined) return undefined;
  const { at, items, isOperand } = found;
  if (isOperand || items.length === 0) return undefined;
  const inner = indent + step;
  const isCall = code[at] === "(" && /\w|\]|\)/.test(code[at - 1] ?? "");
  const together = items.join(", ");
  const lines: string[] = [`${indent}${code.slice(0, at + 1)}`];
  // One expression in parentheses is no tuple.
  const isPlain = code[at] === "(" && items.length === 1;
  if (isCall && inner.length + together.length <= lineWidth) lines.push(`${inner}${together}`);
  else {
    for (const item of items) {
      const laid = layOutItem(inner, item, isPlain ? "" : ",");
      if (laid === undefined) return undefined;
      lines.push(...laid);
    }
  }
  lines.push(`${indent}${code.at(-1)}${end}`);
  return lines;
}

/** `name = value`, where the value has no bracket at its end. */
function breakValue(indent: string, code: string): readonly string[] | undefined {
  const at = code.indexOf(" = ");
  if (at < 0 || /["'([{]/.test(code.slice(0, at))) return undefined;
  const value = code.slice(at + 3);
  if (atom.test(value)) {
    const fits = indent.length + step.length + value.length <= lineWidth;
    return fits
      ? [`${indent}${code.slice(0, at)} = (`, indent + step + value, `${indent})`]
      : [indent + code];
  }
  const product = /^(.*) (\* \d+)$/.exec(value);
  if (product === null) return undefined;
  const [, left = "", factor = ""] = product;
  const isWhole = indent.length + step.length + value.length <= lineWidth;
  const isEnclosed = !isWhole && left.startsWith("(") && findLastBracket(left)?.at === 0;
  const lines = layOutItem(indent + step, isEnclosed ? left.slice(1, -1) : value, "");
  if (lines === undefined) return undefined;
  return [`${indent}${code.slice(0, at)} = (`, ...lines, `${indent})${isEnclosed ? ` ${factor}` : ""}`];
}

interface Bracket {
  readonly at: number;
  readonly items: readonly string[];
  /** Whether an operator stands before it. */
  readonly isOperand: boolean;
}

/** The bracket that the text ends with; what stands within inner ones does not matter. */
function findLastBracket(text: string): Bracket | undefined {
  let commas: number[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Most characters are letters: none of them is looked at twice.
    if (code > BRACKET_CLOSE && code < BRACE_OPEN) continue;
    if (code === QUOTE || code === APOSTROPHE) at = endOfLiteral(text, at);
    else if (code === PARENTHESIS_OPEN || code === BRACKET_OPEN || code === BRACE_OPEN) {
      if (depth++ > 0) continue;
      start = at;
      commas = [];
    } else if (code === COMMA) {
      if (depth === 1) commas.push(at);
    } else if (code === PARENTHESIS_CLOSE || code === BRACKET_CLOSE || code === BRACE_CLOSE) {
      if (--depth < 0) return undefined;
      if (depth === 0 && at === text.length - 1) return bracketOf(text, start, commas);
    }
  }
  return undefined;
}

function bracketOf(text: string, at: number, commas: readonly number[]): Bracket {
  const bounds = [at, ...commas, text.length - 1];
  const items = bounds
    .slice(0, -1)
    .map((from, index) => text.slice(from + 1, bounds[index + 1]).trim())
    .filter((item) => item !== "");
  const before = text
    .slice(0, at)
    .replace(
      /^(?:return |raise |if |def |class |else |(?:[\w.]+(?:\["[^"]*"\])?|\w+\([^()]*\)\.\w+) = |[\w.]+: [^="]+ = )/,
      "",
    );
  return { at, items, isOperand: /\s/.test(before.replace(/"(?:[^"\\]|\\.)*"/g, "")) };
}

/** Where the literal that begins there ends. */
function endOfLiteral(text: string, start: number): number {
  const quote = text[start];
  let at = start + 1;
  while (at < text.length && text[at] !== quote) at += text[at] === "\\" ? 2 : 1;
  return at;
}
