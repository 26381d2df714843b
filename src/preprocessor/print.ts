/** Preprocessed text in the form in which `gcc -E` prints it. */

import { punctuatorKind, type Token, TokenFlag, TokenKind } from "../lexer/token.ts";
import type { SourceFile } from "../source/source-file.ts";
import { quoteName } from "./dynamic.ts";
import type { DirectoryLevel } from "./include.ts";
import type { Macro } from "./macro.ts";
import type { PreprocessObserver, Preprocessor } from "./preprocessor.ts";
import { printMacros, spellDefinition } from "./print-macros.ts";

export interface PrintOptions {
  /** False with `-P`. */
  readonly lineMarkers: boolean;
  /** Comments that stay: with `-C` all but those in directives, with `-CC` those in macros, too. */
  readonly keptComments?: "none" | "outside" | "all";
  /**
   * With `-dD` definitions stay in the text, each on its line, with `-dN` without their replacement lists; with `-dU`
   * those come that are used or asked for, behind the line that does so; with `-dM` those in force at the end are all
   * that is printed.
   */
  readonly keptMacros?: KeptMacros;
  /** With `-dI` `#include`s stay, before what they include. */
  readonly keepsIncludes?: boolean;
}

export type KeptMacros = "none" | "definitions" | "names" | "used" | "only";

/** Blank lines up to this many stand for a line marker, as with gcc. */
const LONGEST_GAP = 8;
const CHUNK = 1 << 16;
const BLANK = 0x20;
const LINE_FEED = 0x0a;
/** Lines of a run are so near to each other. */
const LONGEST_MARGIN = 160;
const PLACED_ELSEWHERE = TokenFlag.Respelled | TokenFlag.AvoidPaste;

/** The whole unit as one text. */
export function printPreprocessed(preprocessor: Preprocessor, options: PrintOptions): string {
  if (options.keptMacros === "only") return printMacros(preprocessor);
  const chunks: string[] = [];
  writePreprocessed(preprocessor, options, (chunk) => chunks.push(chunk));
  return chunks.join("");
}

/** The same, handed on in chunks, so that nothing large is kept. */
export function writePreprocessed(
  preprocessor: Preprocessor,
  options: PrintOptions,
  write: (chunk: string) => void,
): void {
  const printer = new UnitPrinter(options, write);
  preprocessor.observe(printer);
  for (;;) {
    const token = preprocessor.next();
    if (token.kind === TokenKind.EndOfFile) break;
    printer.printToken(token);
  }
  printer.end();
}

class UnitPrinter implements PreprocessObserver {
  readonly #hasMarkers: boolean;
  readonly #keptMacros: KeptMacros;
  readonly #keepsIncludes: boolean;
  readonly keptComments: "none" | "outside" | "all";
  readonly use?: (name: string, macro: Macro | undefined) => void;
  readonly #used: UsedMacros | undefined;
  readonly #write: (chunk: string) => void;
  /** What is to be written: joined once, since a string that grows token by token keeps a tree of its pieces alive. */
  #pieces: string[] = [];
  /** Tokens that stand in their file as they are printed, not yet among the pieces: they become one. */
  #run: SourceFile | undefined;
  #runStart = 0;
  #runEnd = 0;
  #length = 0;
  /** Where the first token of the current line stands. */
  #lineFile: SourceFile | undefined;
  #lineOffset = 0;
  /** Something stands on the current line of the output. */
  #isLineOpen = false;
  #line = 1;
  #previous: Token | undefined;
  #levels = new Map<SourceFile, DirectoryLevel>();

  constructor(options: PrintOptions, write: (chunk: string) => void) {
    this.#hasMarkers = options.lineMarkers;
    this.#keptMacros = options.keptMacros ?? "none";
    this.#keepsIncludes = options.keepsIncludes ?? false;
    this.keptComments = options.keptComments ?? "none";
    this.#write = write;
    if (this.#keptMacros !== "used") return;
    const used = new UsedMacros();
    this.#used = used;
    this.use = (name, macro) => used.note(name, macro);
  }

  enterFile(file: SourceFile, level: DirectoryLevel): void {
    this.#levels.set(file, level);
    const { includedFrom } = file;
    if (includedFrom !== undefined) {
      const { line } = includedFrom.file.presumedPosition(includedFrom.start);
      this.#moveTo(includedFrom.file, line);
    }
    const isText = file.kind === "predefined" || file.kind === "command-line";
    this.#mark(file, file.name, isText ? 0 : 1, includedFrom === undefined ? "" : " 1");
  }

  leaveFile(file: SourceFile, to: SourceFile | undefined): void {
    this.#levels.delete(file);
    if (to === undefined || file.includedFrom === undefined) return;
    const { name, line } = to.presumedPosition(file.includedFrom.start);
    this.#mark(to, name, to.kind === "command-line" ? 0 : line + 1, " 2");
  }

  renumber(file: SourceFile, offset: number, direction: string): void {
    const { name, line } = file.presumedPosition(offset);
    this.#mark(file, name, line, direction);
  }

  startLine(token: Token): void {
    if (this.#used !== undefined) this.#printUsed(this.#used);
    this.#previous = undefined;
    if (this.#goesOnBelow(token)) return;
    const { line, column } = token.file.presumedPosition(token.offset);
    this.#moveTo(token.file, line);
    this.#lineFile = token.file;
    this.#lineOffset = token.offset;
    if (column > 2) this.#add(" ".repeat(Math.min(column - 2, 160)));
    this.#isLineOpen = true;
  }

  keep(hash: Token, text: string): void {
    this.#printDirective(hash, `#${text}`);
  }

  define(macro: Macro): void {
    if (this.#used !== undefined) {
      this.#printUsed(this.#used);
      this.#used.forget(macro.name);
      return;
    }
    if (this.#keptMacros === "none") return;
    const text = this.#keptMacros === "names" ? `#define ${macro.name}` : spellDefinition(macro);
    this.#printDirective(macro.nameToken, text);
  }

  undefine(name: Token): void {
    if (this.#used !== undefined) this.#used.forget(name.text);
    else if (this.#keptMacros !== "none") this.#printDirective(name, `#undef ${name.text}`);
  }

  include(text: string, header: Token): void {
    if (this.#keepsIncludes) this.#printDirective(header, text);
  }

  #printDirective(at: Token, text: string): void {
    const { line } = at.file.presumedPosition(at.offset);
    this.#moveTo(at.file, line);
    this.#add(text);
    this.#isLineOpen = true;
    this.#endLine();
  }

  printToken(token: Token): void {
    if (token.kind === TokenKind.Pragma) {
      this.#printPragma(token);
      return;
    }
    if (!this.#goesOn(token)) {
      if ((token.flags & TokenFlag.LeadingSpace) !== 0 || this.#wouldMerge(token)) this.#add(" ");
      this.#begin(token);
    }
    this.#isLineOpen = true;
    this.#previous = token;
    if (token.kind === TokenKind.Comment) this.#line += countLineEnds(token.text);
    if (this.#length + this.#runEnd - this.#runStart > CHUNK) this.#flush();
  }

  /** Takes the token into the run if it stands behind it in the file as it is to be printed. */
  #goesOn(token: Token): boolean {
    const { file, offset } = token;
    if (file !== this.#run || !isAsWritten(token)) return false;
    const end = this.#runEnd;
    const isBehind =
      (token.flags & TokenFlag.LeadingSpace) === 0
        ? offset === end
        : offset === end + 1 && file.text.charCodeAt(end) === BLANK;
    if (isBehind) this.#runEnd = token.end;
    return isBehind;
  }

  /**
   * Takes the white space before the first token of a line into the run, but for the blank that the token prints itself:
   * where nothing but line feeds and blanks stands there, and the line before is one in the file, too, it is what is to
   * be printed.
   */
  #goesOnBelow(token: Token): boolean {
    const { file, offset } = token;
    const start = this.#runEnd;
    if (file !== this.#run || file !== this.#lineFile || offset - start > LONGEST_MARGIN) return false;
    const { text } = file;
    if (text.indexOf("\n", this.#lineOffset) !== start) return false;
    let lineStart = start + 1;
    while (text.charCodeAt(lineStart) === LINE_FEED) lineStart++;
    const lines = lineStart - start;
    if (lines > (this.#hasMarkers ? LONGEST_GAP : 1)) return false;
    for (let at = lineStart; at < offset; at++) if (text.charCodeAt(at) !== BLANK) return false;
    this.#line += lines;
    this.#lineOffset = offset;
    this.#runEnd = Math.max(lineStart, offset - 1);
    return true;
  }

  #begin(token: Token): void {
    if (!isAsWritten(token)) {
      this.#add(token.text);
      return;
    }
    this.#endRun();
    this.#run = token.file;
    this.#runStart = token.offset;
    this.#runEnd = token.end;
  }

  #endRun(): void {
    const file = this.#run;
    if (file === undefined) return;
    this.#run = undefined;
    this.#pieces.push(file.text.slice(this.#runStart, this.#runEnd));
    this.#length += this.#runEnd - this.#runStart;
    this.#runStart = this.#runEnd;
  }

  /** `_Pragma` out of an expansion gets a line of its own; what follows says where it belongs. */
  #printPragma(token: Token): void {
    let { span } = token;
    while (span.origin !== undefined) span = span.origin.expansion;
    const { name, line } = span.file.presumedPosition(span.start);
    this.#endLine();
    this.#add(`#pragma ${token.text}`);
    this.#isLineOpen = true;
    this.#mark(span.file, name, line, "");
  }

  end(): void {
    if (this.#used !== undefined) this.#printUsed(this.#used);
    this.#endLine();
    this.#flush();
  }

  #printUsed(used: UsedMacros): void {
    this.#endLine();
    for (const line of used.take()) {
      this.#add(line);
      this.#isLineOpen = true;
      this.#endLine();
    }
  }

  #wouldMerge(token: Token): boolean {
    const previous = this.#previous;
    if (previous === undefined) return (token.flags & TokenFlag.AvoidPaste) !== 0 && token.kind === HASH;
    const isOfExpansion = ((token.flags | previous.flags) & TokenFlag.AvoidPaste) !== 0;
    return (isOfExpansion || previous.origin !== token.origin) && mayMerge(previous, token);
  }

  #endLine(): void {
    if (!this.#isLineOpen) return;
    this.#add("\n");
    this.#line++;
    this.#isLineOpen = false;
  }

  /** Ends the line, and gets to the given one with blank lines or a marker. */
  #moveTo(file: SourceFile, line: number): void {
    this.#endLine();
    this.#previous = undefined;
    if (!this.#hasMarkers) return;
    if (line >= this.#line && line < this.#line + LONGEST_GAP) {
      this.#add("\n".repeat(line - this.#line));
      this.#line = line;
      return;
    }
    this.#mark(file, file.presumed[file.presumed.length - 1]?.name ?? file.name, line, "");
  }

  #mark(file: SourceFile, name: string, line: number, flags: string): void {
    this.#endLine();
    this.#previous = undefined;
    this.#line = line;
    if (!this.#hasMarkers) return;
    const level = this.#levels.get(file) ?? "user";
    const system = !file.system ? "" : level === "user" ? " 3" : " 3 4";
    this.#add(`# ${line} ${quoteName(name)}${flags}${system}\n`);
  }

  #add(text: string): void {
    this.#endRun();
    this.#pieces.push(text);
    this.#length += text.length;
  }

  #flush(): void {
    this.#endRun();
    this.#write(this.#pieces.join(""));
    this.#pieces = [];
    this.#length = 0;
  }
}

/** The token's text is what stands in the file, and no macro gave it. */
function isAsWritten(token: Token): boolean {
  return (
    (token.flags & PLACED_ELSEWHERE) === 0 &&
    token.origin === undefined &&
    token.kind !== TokenKind.Comment &&
    token.text.length === token.end - token.offset
  );
}

/** What `-dU` prints: each definition once it is used, and each name that was asked for and is none. */
class UsedMacros {
  readonly #noted = new Set<string>();
  #definitions: string[] = [];
  #absent: string[] = [];

  note(name: string, macro: Macro | undefined): void {
    if (this.#noted.has(name) || macro?.origin === "builtin") return;
    this.#noted.add(name);
    if (macro === undefined) this.#absent.push(`#undef ${name}`);
    else this.#definitions.push(spellDefinition(macro));
  }

  /** A new definition, or the end of one, is another. */
  forget(name: string): void {
    this.#noted.delete(name);
  }

  /** The lines so far, the latest first, as gcc prints them. */
  take(): readonly string[] {
    const lines = [...this.#definitions.reverse(), ...this.#absent.reverse()];
    this.#definitions = [];
    this.#absent = [];
    return lines;
  }
}

const HASH = punctuatorKind("#");

/** Characters that would go on with a punctuator, by its last one. */
const CONTINUATIONS: Readonly<Record<string, string>> = {
  ">": ">=",
  "<": "<=%:",
  "+": "+=",
  "-": "->=",
  "/": "/*=",
  "%": ":%>=",
  "&": "&=",
  "|": "|=",
  ":": ":>",
  ".": ".%",
  "#": "#%",
  "*": "=",
  "=": "=",
  "!": "=",
  "^": "=",
};

/** True if two tokens printed without a blank between them would be read as something else. */
export function mayMerge(left: Token, right: Token): boolean {
  const next = right.text.charAt(0);
  switch (left.kind) {
    case TokenKind.Identifier:
      return isWordLike(right) || right.kind === TokenKind.String || right.kind === TokenKind.Character;
    case TokenKind.Number:
      return (
        isWordLike(right) ||
        right.kind === TokenKind.Character ||
        next === "." ||
        next === "+" ||
        next === "-"
      );
    case TokenKind.String:
    case TokenKind.Character:
      return false;
    case TokenKind.Other:
      return left.text === "\\" && isWordLike(right);
  }
  if (left.text === "." && right.kind === TokenKind.Number) return true;
  if (left.text === "%:" && next === "%") return true;
  return CONTINUATIONS[left.text.charAt(left.text.length - 1)]?.includes(next) === true && next !== "";
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

function isWordLike(token: Token): boolean {
  return token.kind === TokenKind.Identifier || token.kind === TokenKind.Number;
}
