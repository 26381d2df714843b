/**
 * Macro expansion (C11 6.10.3) as a stack of contexts: entering a macro pushes its replacement list, and its name is
 * disabled until the list has been read. A name that is met while it is disabled is marked and stays as it is for good.
 * Tokens that leave a replacement list are copies that know their expansion, so each is used at one place only.
 */

import type { DiagnosticCode } from "../diagnostics/catalog.ts";
import type { LexerContext } from "../lexer/context.ts";
import type { NameTable } from "../lexer/name-table.ts";
import { punctuatorKind, Token, TokenFlag, TokenKind } from "../lexer/token.ts";
import type { Limits } from "../options.ts";
import { SourceFile } from "../source/source-file.ts";
import type { Origin, Span } from "../source/span.ts";
import { type Argument, substitute } from "./arguments.ts";
import { DynamicMacro, type MacroDefinition } from "./macro-definition.ts";
import type { MacroStore } from "./macro-store.ts";
import { isPadding, neutralPadding, paddingLike, SpaceState } from "./padding.ts";
import { pasteTokens } from "./spelling.ts";

const OPEN = punctuatorKind("(");
const CLOSE = punctuatorKind(")");
const COMMA = punctuatorKind(",");

/** Longest spelling that `##` and `#` may make, in bytes. */
export const LONGEST_SPELLING: number = 1 << 20;

/** A call of a macro may have this part of all tokens: its arguments are in memory as a whole. */
const CALL_SHARE = 5;

/** Calls within arguments of calls: each takes eight frames of a stack, and every host's stack bears so many. */
const DEEPEST_CALLS = 300;

/** Where tokens come from that no macro gives: the files, directives carried out. */
export interface BaseTokens {
  next(): Token;
  /** Gives a token back; at most one at a time. */
  unread(token: Token): void;
  /** Drops the token that was given back. */
  forget(): void;
  /** The token that was read last, and not given back; the end of a file is where its last line ends. */
  readonly here: Span;
  /** The same within a directive; the token before a line's end. */
  readonly hereOnLine: Span;
}

/** Replaces a macro that the preprocessor computes; undefined leaves its name as it stands. */
export type DynamicExpansion = (macro: MacroDefinition, name: Token) => readonly Token[] | undefined;

export interface ExpanderOptions {
  readonly macros: MacroStore;
  readonly base: BaseTokens;
  readonly lexing: LexerContext;
  readonly limits: Limits;
  readonly expandDynamic: DynamicExpansion;
  /** `-std=c99` and the like: the comma before an empty `## __VA_ARGS__` stays in a macro that has no other parameter. */
  readonly strictCommas: boolean;
}

/** One step of a macro trail; its spans are made when someone looks. */
class Expansion implements Origin {
  readonly #definition: MacroDefinition;
  readonly #name: Token;

  constructor(definition: MacroDefinition, name: Token) {
    this.#definition = definition;
    this.#name = name;
  }

  get macro(): string {
    return this.#definition.name;
  }

  get definition(): Span | undefined {
    return this.#definition.dynamic === DynamicMacro.None ? this.#definition.nameToken.span : undefined;
  }

  get expansion(): Span {
    return this.#name.span;
  }
}

class Context {
  readonly tokens: readonly Token[];
  /** The macro that is enabled again at the end. */
  readonly macro: MacroDefinition | undefined;
  /** Set where the tokens are the macro's own and must be copied. */
  readonly origin: Origin | undefined;
  readonly previous: Context | undefined;
  at = 0;

  constructor(
    tokens: readonly Token[],
    macro: MacroDefinition | undefined,
    origin: Origin | undefined,
    previous: Context | undefined,
  ) {
    this.tokens = tokens;
    this.macro = macro;
    this.origin = origin;
    this.previous = previous;
  }
}

export class Expander {
  /** Within a directive's line there is no padding, and the line's end ends an argument list. */
  inDirective = false;
  /** Above 0 no macro is expanded. */
  preventExpansion = 0;
  #context: Context | undefined;
  /** 1 while a `(` is looked for behind a macro's name, 2 while arguments are read. */
  argumentState = 0;
  #argumentDepth = 0;
  #expansions = 0;
  /** Tokens that expansions made: all of them, and those of the macro call at hand. */
  #made = 0;
  #madeNow = 0;
  #exhausted = false;
  readonly #options: ExpanderOptions;
  readonly #macros: MacroStore;
  readonly #base: BaseTokens;
  readonly #endOfArgument: Token;
  /** Told of each macro that is replaced, where a printer asks. */
  watchUse: ((macro: MacroDefinition) => void) | undefined;

  constructor(options: ExpanderOptions) {
    this.#options = options;
    this.#macros = options.macros;
    this.#base = options.base;
    this.#endOfArgument = makeEnd();
  }

  /** True when a limit has been passed: nothing more is expanded. */
  get isExhausted(): boolean {
    return this.#exhausted;
  }

  /** The next token, macros replaced, and an end for ever once a limit is passed; between tokens of expansions there are paddings. */
  pull(): Token {
    for (;;) {
      if (this.#exhausted) return this.#endOfArgument;
      const context = this.#context;
      let token: Token;
      if (context === undefined) {
        token = this.#base.next();
        if ((token.flags & TokenFlag.MacroName) === 0) return token;
      } else if (context.at < context.tokens.length) {
        token = context.tokens[context.at++] as Token;
        if (context.origin !== undefined) token = adopt(token, context.origin);
        if ((token.flags & TokenFlag.PasteLeft) !== 0) {
          const space = paddingLike(token);
          this.#pasteAll(token);
          if (this.inDirective) continue;
          return space;
        }
        if (token.kind !== TokenKind.Identifier) return token;
      } else {
        this.#popContext(context);
        if (this.inDirective) continue;
        return neutralPadding;
      }
      if ((token.flags & TokenFlag.NoExpand) !== 0) return token;
      const macro = this.#macros.get(token.text);
      if (macro === undefined) return token;
      if (macro.disabled) {
        token.flags |= TokenFlag.NoExpand;
        return token;
      }
      if (this.preventExpansion > 0 || !this.#enter(macro, token)) return token;
      if (!this.inDirective) return paddingLike(token);
    }
  }

  /** The next token that is no padding. */
  pullSolid(): Token {
    for (;;) {
      const token = this.pull();
      // `-CC` keeps comments in macros, which directives and operators read, too.
      if (token.kind !== TokenKind.Padding && token.kind !== TokenKind.Comment) return token;
    }
  }

  /** Gives back the token that was pulled last. The end of a file is not: it is met again by itself. */
  unread(token: Token): void {
    if (this.#context === undefined && token !== this.#endOfArgument) {
      if (token.kind !== TokenKind.EndOfFile) this.#base.unread(token);
    } else this.#push([token], undefined, undefined);
  }

  /** Puts tokens before what comes next; they are read as they are. */
  pushTokens(tokens: readonly Token[]): void {
    this.#push(tokens, undefined, undefined);
  }

  /** Expands a list completely and on its own: nothing behind it is read (C11 6.10.3.1). */
  expandList(tokens: readonly Token[]): Token[] {
    const expanded: Token[] = [];
    const before = this.#context;
    this.#push([...tokens, this.#endOfArgument], undefined, undefined);
    const own = this.#context;
    for (;;) {
      const token = this.pull();
      if (token === this.#endOfArgument) break;
      expanded.push(token);
    }
    for (let open = this.#context; open !== own && open !== undefined; open = open.previous)
      this.#popContext(open);
    this.#context = before;
    return expanded;
  }

  /** Drops what is left of all expansions, at the end of a directive's line. */
  dropContexts(): void {
    while (this.#context !== undefined) this.#popContext(this.#context);
  }

  #push(tokens: readonly Token[], macro: MacroDefinition | undefined, origin: Origin | undefined): void {
    this.#context = new Context(tokens, macro, origin, this.#context);
  }

  #popContext(context: Context): void {
    if (context.macro !== undefined) context.macro.disabled = false;
    this.#context = context.previous;
  }

  /** Begins to replace a macro; false leaves its name as it stands. */
  #enter(macro: MacroDefinition, name: Token): boolean {
    if (this.#exhausted) return false;
    if (++this.#expansions > this.#options.limits.expansions) {
      this.exhaust("expansion-limit", this.#options.limits.expansions, name);
      return false;
    }
    if (this.#context === undefined) this.#madeNow = 0;
    if (macro.dynamic !== DynamicMacro.None) {
      const tokens = this.#options.expandDynamic(macro, name);
      if (tokens === undefined) return false;
      this.#push(tokens, undefined, undefined);
      return true;
    }
    this.countTokens(macro.replacementList.length, name);
    const origin = new Expansion(macro, name);
    if (macro.parameters === undefined) {
      this.watchUse?.(macro);
      macro.disabled = true;
      this.#push(macro.body, macro, origin);
      return true;
    }
    const args = this.#collect(macro, name);
    if (args === undefined) return false;
    this.watchUse?.(macro);
    if (macro.parameters.length === 0) {
      macro.disabled = true;
      this.#push(macro.body, macro, origin);
      return true;
    }
    const tokens = substitute(macro, args, origin, this);
    macro.disabled = true;
    this.#push(tokens, macro, undefined);
    return true;
  }

  /** Counts tokens of expansions, so that no chain of macros runs for ever. */
  countTokens(count: number, at: Token): void {
    const { tokens } = this.#options.limits;
    this.#made += count;
    this.#madeNow += count;
    if (this.#exhausted) return;
    if (this.#made > tokens) this.exhaust("token-limit", tokens, at);
    else if (this.#madeNow > tokens / CALL_SHARE)
      this.exhaust("call-token-limit", Math.floor(tokens / CALL_SHARE), at);
  }

  /**
   * A limit is passed: nothing more is expanded or read, since it would have another meaning. That is said even where
   * faults of a question are not: what is asked about macros behind the unit counts, too.
   */
  exhaust(code: DiagnosticCode, limit: number, at: Token): void {
    const { diagnostics } = this.#options.lexing;
    const { isQuiet } = diagnostics;
    this.#exhausted = true;
    diagnostics.isQuiet = false;
    this.report(code, at, { limit });
    diagnostics.isQuiet = isQuiet;
  }

  report(code: DiagnosticCode, at: Token, values: Readonly<Record<string, string | number>>): void {
    this.#options.lexing.diagnostics.report(code, { span: at.span, values });
  }

  /**
   * A call that is wrong, as gcc: where reading has come to, which for a list over many lines is where something is
   * missing or too much. The trail tells which macros made the call.
   */
  #reportCall(
    code: DiagnosticCode,
    macro: MacroDefinition,
    name: Token,
    values: Readonly<Record<string, string | number>>,
  ): void {
    const { here } = this.#base;
    const { origin } = name;
    const notes = [{ message: `\`${macro.name}\` is defined here`, span: macro.nameToken.span }];
    const span = origin === undefined ? here : { ...here, origin };
    this.#options.lexing.diagnostics.report(code, { span, values, notes });
  }

  /** The macro's arguments, if `(` follows its name (C11 6.10.3p10). */
  #collect(macro: MacroDefinition, name: Token): Argument[] | undefined {
    this.preventExpansion++;
    const outerState = this.argumentState;
    this.argumentState = 1;
    const space = new SpaceState();
    let token = this.pull();
    while (isPadding(token)) {
      space.add(token);
      token = this.pull();
    }
    let args: Argument[] | undefined;
    if (token.kind === OPEN) {
      this.argumentState = 2;
      args = this.#readArguments(macro, name);
    } else {
      this.unread(token);
      if (space.any) this.#push([space.toPadding()], undefined, undefined);
    }
    this.argumentState = outerState;
    this.preventExpansion--;
    return args;
  }

  #readArguments(macro: MacroDefinition, name: Token): Argument[] | undefined {
    const count = macro.parameters?.length ?? 0;
    const args: Argument[] = [];
    let given = 0;
    let end: Token;
    do {
      given++;
      const isRest = macro.variadic && given === count;
      const tokens: Token[] = [];
      end = this.#readArgument(tokens, isRest);
      this.countTokens(tokens.length, name);
      if (given <= count || given === 1)
        args.push({ tokens, expanded: undefined, isUsed: false, isOmitted: false });
    } while (end.kind === COMMA);
    if (end.kind !== CLOSE) {
      if (!this.#exhausted) this.#reportCall("unterminated-arguments", macro, name, { name: macro.name });
      this.unread(end);
      return undefined;
    }
    return this.#checkArguments(macro, name, args, given);
  }

  /** Reads up to the comma or parenthesis that ends an argument, or to the end of what there is; gives that token. */
  #readArgument(tokens: Token[], isRest: boolean): Token {
    let depth = 0;
    for (;;) {
      const token = this.pull();
      const kind = token.kind;
      if (kind === OPEN) {
        depth++;
      } else if (kind === CLOSE) {
        if (depth-- === 0) return dropPadding(tokens, token);
      } else if (kind === COMMA) {
        if (depth === 0 && !isRest) return dropPadding(tokens, token);
      } else if (kind === TokenKind.Padding) {
        if (tokens.length === 0) continue;
      } else if (kind === TokenKind.EndOfFile || kind === TokenKind.Newline) {
        return token;
      }
      if ((token.flags & TokenFlag.StartOfLine) !== 0) {
        token.flags = (token.flags & ~TokenFlag.StartOfLine) | TokenFlag.LeadingSpace;
      }
      tokens.push(token);
    }
  }

  /** C11 6.10.3p4, with GNU's rule that the variable arguments may be left out together with their comma. */
  #checkArguments(
    macro: MacroDefinition,
    name: Token,
    args: Argument[],
    given: number,
  ): Argument[] | undefined {
    const expected = macro.parameters?.length ?? 0;
    const first = args[0];
    if (expected === 0 && given === 1 && first !== undefined && first.tokens.length === 0) return [];
    if (given > expected || (given < expected && !(macro.variadic && given + 1 === expected))) {
      const code = given > expected ? "too-many-arguments" : "too-few-arguments";
      this.#reportCall(code, macro, name, { name: macro.name, expected, given });
      return undefined;
    }
    if (given < expected) args.push({ tokens: [], expanded: undefined, isUsed: false, isOmitted: true });
    else if (macro.variadic && expected === 1 && first !== undefined && first.tokens.length === 0) {
      first.isOmitted = !this.#options.strictCommas;
    }
    return args;
  }

  /** An argument's tokens, macro-expanded (C11 6.10.3.1); computed once. */
  expandArgument(argument: Argument): readonly Token[] {
    if (argument.expanded !== undefined) return argument.expanded;
    const { tokens } = argument;
    argument.expanded = tokens;
    if (!this.#mayExpand(tokens)) return tokens;
    const nesting = Math.min(this.#options.limits.nesting, DEEPEST_CALLS);
    if (this.#argumentDepth >= nesting) {
      const at = tokens[0] as Token;
      if (!this.#exhausted) this.report("nesting-limit", at, { what: "macro arguments", limit: nesting });
      this.#exhausted = true;
      return tokens;
    }
    this.#argumentDepth++;
    const prevent = this.preventExpansion;
    this.preventExpansion = 0;
    argument.expanded = this.expandList(tokens);
    this.preventExpansion = prevent;
    this.#argumentDepth--;
    return argument.expanded;
  }

  #mayExpand(tokens: readonly Token[]): boolean {
    for (const token of tokens) {
      if (token.kind === TokenKind.Identifier && this.#macros.get(token.text) !== undefined) return true;
    }
    return false;
  }

  warnHere(code: DiagnosticCode, text: string): void {
    const span = this.#base.here;
    if (!span.file.system) this.#options.lexing.diagnostics.report(code, { span, values: { text } });
  }

  checkLength(text: string, at: Token): boolean {
    if (text.length <= LONGEST_SPELLING) return true;
    if (!this.#exhausted) this.report("token-too-long", at, { length: text.length, limit: LONGEST_SPELLING });
    this.#exhausted = true;
    return false;
  }

  /** Joins the token that was just read with those behind it (C11 6.10.3.3p3). */
  #pasteAll(first: Token): void {
    const context = this.#context as Context;
    let left = first;
    do {
      const next = context.tokens[context.at] as Token | undefined;
      if (next === undefined) break;
      context.at++;
      if (isPadding(next)) continue;
      const right = context.origin === undefined ? next : adopt(next, context.origin);
      const result = pasteTokens(left, right, this.#options.lexing);
      if (result === undefined) {
        this.report("bad-paste", left, { left: left.text, right: right.text });
        context.at--;
        break;
      }
      if (!this.checkLength(result.text, left)) break;
      result.flags |= right.flags & TokenFlag.PasteLeft;
      left = result;
    } while ((left.flags & TokenFlag.PasteLeft) !== 0);
    if (left.kind === TokenKind.Placemarker) return;
    this.#push([finishPaste(left, this.#options.lexing.names)], undefined, undefined);
  }
}

/** Names are interned here only, since a chain of `##` makes many that nobody sees. */
function finishPaste(token: Token, names: NameTable): Token {
  const { kind, file, offset, end, origin } = token;
  const text = kind === TokenKind.Identifier ? names.intern(token.text) : token.text;
  return new Token(kind, text, file, offset, end, token.flags & ~TokenFlag.PasteLeft, undefined, origin);
}

/** A macro's token at its place in an expansion. */
function adopt(token: Token, origin: Origin): Token {
  const flags = token.flags & ~TokenFlag.StartOfLine;
  return new Token(token.kind, token.text, token.file, token.offset, token.end, flags, undefined, origin);
}

function dropPadding(tokens: Token[], end: Token): Token {
  while (tokens.length > 0 && isPadding(tokens[tokens.length - 1] as Token)) tokens.pop();
  return end;
}

function makeEnd(): Token {
  return new Token(TokenKind.EndOfFile, "", new SourceFile("<argument>", ""), 0, 0, 0, undefined, undefined);
}
