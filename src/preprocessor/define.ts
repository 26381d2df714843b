/** `#define` and `#undef` (C11 6.10.3, 6.10.3.5). */

import { punctuatorKind, type Token, TokenFlag, TokenKind } from "../lexer/token.ts";
import {
  closingParenthesis,
  DynamicMacro,
  isSameDefinition,
  isWatchedName,
  MacroDefinition,
  VA_ARGS,
  VA_OPT,
} from "./macro-definition.ts";
import type { Session } from "./session.ts";
import { blockComment } from "./spelling.ts";

const OPEN = punctuatorKind("(");
const CLOSE = punctuatorKind(")");
const COMMA = punctuatorKind(",");
const ELLIPSIS = punctuatorKind("...");
const HASH = punctuatorKind("#");
const HASH_HASH = punctuatorKind("##");

/** The name on a directive's line that may name a macro; reported where there is none. */
export function readMacroName(session: Session, directive: string): Token | undefined {
  const name = session.nextRaw();
  if (name.kind === TokenKind.Newline) {
    session.report("missing-macro-name", name.span, { directive });
    return undefined;
  }
  if (
    name.kind !== TokenKind.Identifier ||
    (name.text === "defined" && (directive === "define" || directive === "undef"))
  ) {
    session.report("bad-macro-name", name.span, { name: name.text });
    return undefined;
  }
  return watchName(session, name) ? name : undefined;
}

/** Says what is to be said of the use of a name; false where it may not be used at all. */
export function watchName(session: Session, name: Token): boolean {
  const known = session.macros.get(name.text);
  if (known === undefined || !isWatchedName(known) || session.overlooksNames) return true;
  if (known.dynamic === DynamicMacro.Poisoned) {
    session.report("poisoned-name", name.span, { name: name.text });
    return false;
  }
  session.warn("stray-variadic-name", name.span, { name: name.text });
  return true;
}

/** C11 6.10.3p9, p10: the rest of a `#define` line. */
export function carryOutDefine(session: Session): void {
  const name = readMacroName(session, "define");
  if (name === undefined) return;
  session.lexer.keepsDirectiveComments = session.observer?.keptComments === "all";
  const macro = new DefinitionReader(session, name).read();
  session.lexer.keepsDirectiveComments = false;
  if (macro === undefined) return;
  defineMacro(session, macro);
}

export function defineMacro(session: Session, macro: MacroDefinition): void {
  const known = session.macros.get(macro.name);
  if (known !== undefined && !isWatchedName(known)) reportRedefinition(session, known, macro);
  session.macros.define(macro);
  session.observer?.define?.(macro);
}

function reportRedefinition(session: Session, known: MacroDefinition, macro: MacroDefinition): void {
  const { span } = macro.nameToken;
  if (known.dynamic !== DynamicMacro.None || isStandardName(macro.name)) {
    session.warn("builtin-macro-changed", span, { name: macro.name, change: "redefining" });
    return;
  }
  if (span.file.system || isSameDefinition(known, macro)) return;
  session.diagnostics.report("macro-redefined", {
    span,
    values: { name: macro.name },
    notes: [{ message: "this is the location of the previous definition", span: known.nameToken.span }],
  });
}

export function carryOutUndef(session: Session): void {
  const name = readMacroName(session, "undef");
  if (name === undefined) return;
  const macro = session.macros.get(name.text);
  if (macro !== undefined && !isWatchedName(macro)) {
    if (macro.dynamic !== DynamicMacro.None || isStandardName(macro.name)) {
      session.warn("builtin-macro-changed", name.span, { name: macro.name, change: "undefining" });
    }
    session.macros.undefine(name, session.macroOrigin);
  }
  session.observer?.undefine?.(name);
  session.expectEnd("undef");
}

/** 6.10.8p2: no program defines these; some have names like theirs that are the program's to define (7.20.4, C99). */
function isStandardName(name: string): boolean {
  return name.startsWith("__STDC_") && !/^__STDC_(?:FORMAT|LIMIT|CONSTANT)_MACROS$/.test(name);
}

class DefinitionReader {
  readonly #session: Session;
  readonly #name: Token;
  /** The name, or the parenthesis that ends the parameters: where gcc sees what is wrong with the list behind it. */
  #head: Token;
  #parameters: string[] | undefined;
  #variadic = false;
  #sawVariadicName = false;

  constructor(session: Session, name: Token) {
    this.#session = session;
    this.#name = name;
    this.#head = name;
  }

  read(): MacroDefinition | undefined {
    const first = this.#session.nextRaw();
    let tokens: Token[] | undefined;
    if (first.kind === OPEN && (first.flags & TokenFlag.LeadingSpace) === 0) {
      if (!this.#readParameters()) return undefined;
      tokens = this.#readList(this.#session.nextRaw());
    } else {
      if (first.kind !== TokenKind.Newline && (first.flags & TokenFlag.LeadingSpace) === 0) {
        this.#session.warn("missing-space-after-macro-name", this.#name.span, { name: this.#name.text });
      }
      tokens = this.#readList(first);
    }
    if (tokens === undefined || !this.#isValid(tokens)) return undefined;
    return new MacroDefinition({
      name: this.#name.text,
      parameters: this.#parameters,
      variadic: this.#variadic,
      replacementList: tokens,
      nameToken: this.#name,
      origin: this.#session.macroOrigin,
      dynamic: DynamicMacro.None,
    });
  }

  /** `( identifier-list-opt )`, `( ... )`, `( identifier-list , ... )`, GNU's `( identifier ... )`. */
  #readParameters(): boolean {
    const names: string[] = [];
    this.#parameters = names;
    let token = this.#session.nextRaw();
    if (token.kind === CLOSE) return this.#close(token, "");
    for (;;) {
      if (token.kind === ELLIPSIS) {
        names.push(VA_ARGS);
        this.#variadic = true;
        return this.#close(this.#session.nextRaw(), "`)` expected behind `...`");
      }
      if (token.kind !== TokenKind.Identifier) return this.#complain(token, describeUnexpected(token));
      watchName(this.#session, token);
      if (names.includes(token.text)) return this.#complain(token, `duplicate parameter \`${token.text}\``);
      names.push(token.text);
      token = this.#session.nextRaw();
      if (token.kind === CLOSE) return this.#close(token, "");
      if (token.kind === ELLIPSIS) {
        this.#variadic = true;
        return this.#close(this.#session.nextRaw(), "`)` expected behind `...`");
      }
      if (!this.#expect(token, COMMA, "`,` or `)` expected")) return false;
      token = this.#session.nextRaw();
    }
  }

  #close(token: Token, problem: string): boolean {
    this.#head = token;
    return this.#expect(token, CLOSE, problem);
  }

  #expect(token: Token, kind: number, problem: string): boolean {
    return token.kind === kind || this.#complain(token, problem);
  }

  #complain(token: Token, problem: string): false {
    this.#session.report("bad-macro-parameters", token.span, { name: this.#name.text, problem });
    return false;
  }

  /** The tokens up to the end of the line; white space at both ends does not belong to them (6.10.3p7). */
  #readList(first: Token): Token[] | undefined {
    const limit = longestReplacementList(this.#session);
    const tokens: Token[] = [];
    for (let token = first; token.kind !== TokenKind.Newline; token = this.#session.nextRaw()) {
      if (token.kind === TokenKind.Identifier) this.#checkName(token);
      tokens.push(token.kind === TokenKind.Comment ? blockComment(token) : token);
      if (tokens.length > limit) {
        this.#session.report("definition-token-limit", token.span, { name: this.#name.text, limit });
        return undefined;
      }
    }
    if (tokens[0] !== undefined) tokens[0].flags &= ~TokenFlag.LeadingSpace;
    return tokens;
  }

  /** `__VA_ARGS__` and `__VA_OPT__` belong to macros with `...` without a name (gcc); what is said is said once. */
  #checkName(token: Token): void {
    const { text } = token;
    const isVariadicName = text === VA_ARGS || text === VA_OPT;
    if (isVariadicName && this.#variadic) this.#sawVariadicName = true;
    const isAtHome = isVariadicName && this.#variadic && this.#parameters?.includes(VA_ARGS) === true;
    const known = isAtHome ? undefined : this.#session.macros.get(text);
    if (known === undefined || !isWatchedName(known)) return;
    watchName(this.#session, token);
    token.flags |= TokenFlag.NoExpand;
  }

  /** The constraints of 6.10.3.2p1 and 6.10.3.3p1. */
  #isValid(tokens: readonly Token[]): boolean {
    const last = tokens[tokens.length - 1];
    if (last === undefined) return true;
    for (const end of [tokens[0] as Token, last]) {
      if (end.kind !== HASH_HASH) continue;
      this.#session.report("paste-at-end", this.#head.span);
      return false;
    }
    if (this.#sawVariadicName && !this.#checkOptionalGroups(tokens)) return false;
    const parameters = this.#parameters;
    if (parameters === undefined) return true;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (token.kind !== HASH) continue;
      const next = tokens[at + 1];
      const isVariadic = this.#variadic && next?.text === VA_OPT;
      if (next?.kind === TokenKind.Identifier && (parameters.includes(next.text) || isVariadic)) continue;
      this.#session.report("bad-stringify", this.#head.span);
      return false;
    }
    return true;
  }

  #checkOptionalGroups(tokens: readonly Token[]): boolean {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (token.kind !== TokenKind.Identifier || token.text !== VA_OPT) continue;
      const fault = optionalGroupFault(tokens, at);
      if (fault !== undefined) {
        this.#session.report("bad-va-opt", fault.at.span, { problem: fault.problem });
        return false;
      }
      at = closingParenthesis(tokens, at + 1);
    }
    return true;
  }
}

interface Fault {
  readonly at: Token;
  readonly problem: string;
}

/** What is wrong with the `__VA_OPT__` at `at`, and where (C23 6.10.5.1). */
function optionalGroupFault(tokens: readonly Token[], at: number): Fault | undefined {
  const name = tokens[at] as Token;
  const open = tokens[at + 1];
  const unterminated = { at: name, problem: "unterminated" };
  if (open === undefined) return unterminated;
  const close = open.kind === OPEN ? closingParenthesis(tokens, at + 1) : at + 2;
  const inner = tokens.slice(at + 1, close).find(({ text }) => text === VA_OPT);
  if (inner !== undefined) return { at: inner, problem: "it may not stand in another one" };
  if (open.kind !== OPEN) return { at: name, problem: "a `(` must follow" };
  if (close >= tokens.length) return unterminated;
  const first = tokens[at + 2] as Token;
  const isAtEnd = tokens[close - 1]?.kind === HASH_HASH;
  if (first.kind !== HASH_HASH && !isAtEnd) return undefined;
  return {
    at: first.kind === HASH_HASH ? first : (tokens[close] as Token),
    problem: "`##` at an end of its group",
  };
}

/** Every macro may have so many tokens, however few the user allows in all. */
const ALWAYS_ALLOWED = 1000;

/** A definition may have this part of all tokens; it costs its tokens whether or not somebody calls it. */
const DEFINITION_SHARE = 10;

/** Tokens that a replacement list may have. */
export function longestReplacementList({ options }: Session): number {
  return Math.max(ALWAYS_ALLOWED, Math.floor(options.limits.tokens / DEFINITION_SHARE));
}

function describeUnexpected(token: Token): string {
  if (token.kind === TokenKind.Newline) return "missing `)`";
  return `parameter name expected, found \`${token.text}\``;
}
