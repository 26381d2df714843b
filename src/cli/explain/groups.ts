/** Where a name stands in the text of the headers, and in which groups of conditionals, taken or skipped. */

import { DiagnosticBag } from "../../diagnostics/bag.ts";
import { lexicalFeatures } from "../../lexer/features.ts";
import { Lexer } from "../../lexer/lexer.ts";
import { NameTable } from "../../lexer/name-table.ts";
import { punctuatorKind, type Token, TokenFlag, TokenKind } from "../../lexer/token.ts";
import type { Macro, MacroTable } from "../../preprocessor/macro.ts";
import { spell } from "../../preprocessor/pragma.ts";
import { SourceFile } from "../../source/source-file.ts";
import { type Brackets, BracketTracker } from "./brackets.ts";

const HASH = punctuatorKind("#");

/** A name that a condition asks for, and the macro that it was when the group was skipped. */
export interface AskedName {
  readonly name: string;
  readonly macro: Macro | undefined;
}

/** What follows a directive of a conditional up to the next one. */
export interface Group {
  /** `#if`, `#elif`, `#else` or another, as written, on one line. */
  readonly text: string;
  readonly words: readonly Token[];
  readonly offset: number;
  /** The groups of the same conditional that stand before it. */
  readonly earlier: readonly Group[];
}

/** A group that was skipped, with what its condition asked. */
export interface Skip {
  readonly group: Group;
  readonly asked: readonly AskedName[];
}

/** What the name is there: in plain text, the name of a `#define`, or a word of another directive. */
export type Role = "text" | "definition" | "condition" | "directive";

export interface Occurrence {
  readonly file: SourceFile;
  readonly offset: number;
  readonly role: Role;
  /** In plain text: within a declaration, as a parameter, a member or a word of it, and not what that declares. */
  readonly isInner: boolean;
  /** Outermost first. */
  readonly groups: readonly Group[];
}

export class GroupRecorder {
  readonly #macros: MacroTable;
  /** By place: what was asked when the group was skipped; undefined once some inclusion of the file has taken it. */
  readonly #skipped = new Map<string, readonly AskedName[] | undefined>();

  constructor(macros: MacroTable) {
    this.#macros = macros;
  }

  /** To be called when a directive has been carried out. */
  record({ file, offset }: Token, isSkipping: boolean): void {
    const key = keyOf(file, offset);
    if (!isSkipping) this.#skipped.set(key, undefined);
    else if (!this.#skipped.has(key)) this.#skipped.set(key, this.#listAsked(file, offset));
  }

  /** The outermost group around an occurrence that no inclusion of its file has taken. */
  skippedAround({ file, groups }: Occurrence): Skip | undefined {
    for (const group of groups) {
      const asked = this.#skipped.get(keyOf(file, group.offset));
      if (asked !== undefined) return { group, asked };
    }
    return undefined;
  }

  /** True for a group that some inclusion of the file has taken. */
  isTaken(file: SourceFile, group: Group): boolean {
    return this.#skipped.get(keyOf(file, group.offset)) === undefined;
  }

  #listAsked(file: SourceFile, offset: number): readonly AskedName[] {
    const names = new Set<string>();
    // Behind the `#` and the directive's name.
    for (const token of readDirective(file, offset).slice(2))
      if (token.kind === TokenKind.Identifier && !operators.has(token.text)) names.add(token.text);
    return [...names].map((name) => ({ name, macro: this.#macros.lookup(name) }));
  }
}

/** Of conditions, no names of macros that a user could define. */
const operators: ReadonlySet<string> = new Set([
  "defined",
  "__has_include",
  "__has_include_next",
  "__has_attribute",
  "__has_builtin",
  "__has_feature",
  "__has_extension",
  "__has_c_attribute",
  "__has_embed",
  "true",
  "false",
]);

function keyOf(file: SourceFile, offset: number): string {
  return `${offset}:${file.name}`;
}

/** Every place of an identifier in headers' text, each file read once however often it is included. */
export function findOccurrences(name: string, files: readonly SourceFile[]): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const seen = new Set<string>();
  for (const file of files) {
    if (file.kind !== "header" || seen.has(file.name)) continue;
    seen.add(file.name);
    if (file.text.includes(name)) found.push(...new OccurrenceReader(name, file).read());
  }
  return found;
}

class OccurrenceReader {
  readonly #name: string;
  readonly #file: SourceFile;
  readonly #lexer: Lexer;
  readonly #found: Occurrence[] = [];
  /** The groups of each open conditional so far. */
  readonly #open: Group[][] = [];
  readonly #brackets = new BracketTracker();
  /** At each open conditional's beginning. */
  readonly #bracketsBefore: Brackets[] = [];

  constructor(name: string, file: SourceFile) {
    this.#name = name;
    this.#file = file;
    this.#lexer = createLexer(file);
  }

  read(): readonly Occurrence[] {
    for (let token = this.#lexer.next(); token.kind !== TokenKind.EndOfFile; token = this.#lexer.next()) {
      if (token.kind === HASH && (token.flags & TokenFlag.StartOfLine) !== 0) this.#passDirective(token);
      else this.#brackets.pass(token, token.text === this.#name ? this.#add(token, "text") : undefined);
    }
    return this.#found;
  }

  #passDirective(hash: Token): void {
    const words = restOfDirective(this.#lexer, hash);
    const directive = words[1]?.text ?? "";
    const isConditional = /^(?:el)?if(?:n?def)?$/.test(directive);
    // What a condition asks is asked in the groups around it.
    const isNext = /^(?:el|endif$)/.test(directive);
    const last = isNext ? this.#open.pop() : undefined;
    for (const [index, token] of words.entries()) {
      if (token.text !== this.#name || index < 2) continue;
      if (isConditional) this.#add(token, "condition");
      else this.#add(token, directive === "define" && index === 2 ? "definition" : "directive");
    }
    if (directive.startsWith("if")) {
      this.#open.push([groupOf(hash, words, [])]);
      this.#bracketsBefore.push(this.#brackets.brackets);
    } else if (last !== undefined && directive !== "endif") {
      this.#open.push([...last, groupOf(hash, words, last)]);
      this.#brackets.restore(this.#bracketsBefore.at(-1) ?? []);
    } else if (last !== undefined) this.#bracketsBefore.pop();
  }

  #add({ offset }: Token, role: Role): { isInner: boolean } {
    const groups = this.#open.map((list) => list.at(-1) as Group);
    const found = { file: this.#file, offset, role, isInner: false, groups };
    this.#found.push(found);
    return found;
  }
}

function groupOf({ offset }: Token, words: readonly Token[], earlier: readonly Group[]): Group {
  return { text: spell(words), words, offset, earlier };
}

/** The `#` of a directive and the words behind it. */
function readDirective(file: SourceFile, offset: number): readonly Token[] {
  const rest = new SourceFile(file.name, file.text.slice(offset));
  const lexer = createLexer(rest);
  return restOfDirective(lexer, lexer.next());
}

function restOfDirective(lexer: Lexer, hash: Token): readonly Token[] {
  const words = [hash];
  lexer.inDirective = true;
  for (let token = lexer.next(); token.kind !== TokenKind.Newline; token = lexer.next()) {
    if (token.kind === TokenKind.EndOfFile) break;
    words.push(token);
  }
  lexer.inDirective = false;
  return words;
}

/** A lexer that leaves the file itself as it is, and says nothing. */
function createLexer(file: SourceFile): Lexer {
  const diagnostics = new DiagnosticBag();
  diagnostics.isQuiet = true;
  const copy = new SourceFile(file.name, file.text);
  return new Lexer(copy, { names: new NameTable(), features: lexicalFeatures("gnu17", false), diagnostics });
}
