/** `#line` (C11 6.10.4) and line markers, `# 12 "file.h" 1 3`, as compilers print them. */

import { parseInteger } from "../lexer/literals.ts";
import { type Token, TokenKind } from "../lexer/token.ts";
import { decodeUtf8 } from "../source/text.ts";
import type { Frame, Session } from "./session.ts";

/** Numbers beyond it are cut to so many bits. C99 allows half as many (6.10.4p3), and gcc says so when it is pedantic. */
const LARGEST_LINE = 0xffffffffn;

export function carryOutLine(session: Session): void {
  const number = session.nextExpanded();
  const line = readLineNumber(number);
  if (line === undefined) {
    const isMissing = number.kind === TokenKind.Newline;
    const problem = isMissing ? "a line number is missing" : `\`${number.text}\` is no line number`;
    session.report("bad-line-directive", session.here, { problem });
    return;
  }
  if (line > LARGEST_LINE) session.warn("line-number-out-of-range", session.here);
  const file = session.nextExpanded();
  let fileName: string | undefined;
  if (file.kind === TokenKind.String && file.text.startsWith('"')) {
    fileName = decodeUtf8(unescapeName(file.text));
    session.expectEnd("line");
  } else if (file.kind !== TokenKind.Newline) {
    session.report("bad-line-directive", session.here, { problem: `\`${file.text}\` is no file name` });
    return;
  }
  renumber(session, Number(line & LARGEST_LINE), fileName, "");
}

/** Only decimal digits are a line number: `#line 010` is line ten. */
function readLineNumber(token: Token): bigint | undefined {
  if (token.kind !== TokenKind.Number) return undefined;
  for (let at = 0; at < token.text.length; at++) {
    const code = token.text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return undefined;
  }
  const literal = parseInteger(token.text.replace(/^0+(?=.)/, ""));
  return typeof literal === "string" ? undefined : literal.value;
}

export function carryOutLineMarker(session: Session, number: Token): void {
  const line = readLineNumber(number);
  if (line === undefined) {
    session.report("bad-line-directive", number.span, { problem: `\`${number.text}\` is no line number` });
    return;
  }
  const file = session.nextRaw();
  if (file.kind === TokenKind.Newline) {
    renumber(session, Number(line & LARGEST_LINE), undefined, "");
    return;
  }
  if (file.kind !== TokenKind.String || !file.text.startsWith('"')) {
    session.report("bad-line-directive", file.span, { problem: `\`${file.text}\` is no file name` });
    return;
  }
  const given = decodeUtf8(unescapeName(file.text));
  const { direction, isSystem } = readFlags(session);
  const name = direction === " 2" ? leaveMarked(session, given) : given;
  if (name === undefined) {
    session.warn("bad-marker-nesting", session.here, { name: given });
    return;
  }
  const frame = session.frame as Frame;
  if (direction === " 1") frame.markedIncluders.push(presumedName(frame));
  frame.file.system = isSystem;
  renumber(session, Number(line & LARGEST_LINE), name, direction);
}

/**
 * The name to which a marker with the flag 2 goes back, as gcc: that of the file from which the last marker with 1 came;
 * an empty name stands for it. Undefined where it is another. Behind the last one is the file that has included this one.
 */
function leaveMarked(session: Session, given: string): string | undefined {
  const { markedIncluders, previous } = session.frame as Frame;
  const includer = markedIncluders[markedIncluders.length - 1] ?? (previous && presumedName(previous));
  if (includer === undefined || (given !== "" && given !== includer)) return undefined;
  markedIncluders.pop();
  return includer;
}

function presumedName({ file }: Frame): string {
  return file.presumed[file.presumed.length - 1]?.name ?? file.name;
}

/** 1: a new file, 2: back to one, 3: a system header, 4: wrapped in extern "C". Gives the first two as a printer has them. */
function readFlags(session: Session): { readonly direction: string; readonly isSystem: boolean } {
  let isSystem = false;
  let direction = "";
  let last = 0;
  for (let token = session.nextRaw(); token.kind !== TokenKind.Newline; token = session.nextRaw()) {
    const flag = token.kind === TokenKind.Number && token.text.length === 1 ? Number(token.text) : 0;
    const isKnown = flag > last && flag <= 4 && (flag !== 4 || last === 3) && (flag !== 2 || last === 0);
    if (!isKnown) {
      session.report("bad-line-marker", token.span, { flag: token.text });
      break;
    }
    if (flag === 3) isSystem = true;
    else if (flag < 3) direction = ` ${flag}`;
    last = flag;
  }
  return { direction, isSystem };
}

/** The line behind the directive's gets the number. */
function renumber(session: Session, line: number, name: string | undefined, direction: string): void {
  const { file, lexer } = session.frame as Frame;
  lexer.skipLine();
  const { presumed } = file;
  presumed.push({ offset: lexer.offset, line, name: name ?? presumed[presumed.length - 1]?.name });
  session.observer?.renumber?.(file, lexer.offset, direction);
}

/** A file name in a directive has C's escapes (6.4.4.4; gcc itself writes `\"`, `\\` and octal ones). */
function unescapeName(text: string): string {
  const body = text.slice(1, -1);
  return body.replaceAll(
    /\\(?:([0-7]{1,3})|x([0-9A-Fa-f]+)|(.))/g,
    (_whole: string, octal: string | undefined, hexadecimal: string | undefined, character: string) => {
      if (octal !== undefined) return byteOf(Number.parseInt(octal, 8));
      if (hexadecimal !== undefined) return byteOf(Number.parseInt(hexadecimal.slice(-2), 16));
      return CONTROLS.get(character) ?? character;
    },
  );
}

function byteOf(code: number): string {
  return String.fromCharCode(code & 0xff);
}

const CONTROLS: ReadonlyMap<string, string> = new Map([
  ["a", "\x07"],
  ["b", "\b"],
  ["e", "\x1b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
]);
