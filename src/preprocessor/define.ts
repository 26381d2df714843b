/** `#define` and `#undef` (C11 6.10.3, 6.10.3.5). */

import { punctuatorKind, type Token, TokenFlag, TokenKind } from "../lexer/token.ts";
import { CALL_SHARE } from "./expand.ts";
import {
  closingParenthesis,
  DynamicMacro,
  isSameDefinition,
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
    (name.text === "defined" && directive !== "ifdef" && directive !== "ifndef")
  ) {
    session.report("bad-macro-name", name.span, { name: name.text });
    return undefined;
  }
  if (session.macros.get(name.text)?.dynamic === DynamicMacro.Poisoned) {
    session.report("poisoned-name", name.span, { name: name.text });
    return undefined;
  }
  return name;
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
  if (known !== undefined) reportRedefinition(session, known, macro);
  session.macros.define(macro);
  session.observer?.define?.(macro);
}

function reportRedefinition(session: Session, known: MacroDefinition, macro: MacroDefinition): void {
  const { span } = macro.nameToken;
  if (known.dynamic !== DynamicMacro.None) {
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
  if (macro !== undefined) {
    if (macro.dynamic !== DynamicMacro.None) {
      session.warn("builtin-macro-changed", name.span, { name: macro.name, change: "undefining" });
    }
    session.macros.undefine(name, session.macroOrigin);
  }
  session.observer?.undefine?.(name);
  session.expectEnd("undef");
}

class DefinitionReader {
  readonly #session: Session;
  readonly #name: Token;
  #parameters: string[] | undefined;
  #variadic = false;
  #sawVariadicName = false;

  constructor(session: Session, name: Token) {
    this.#session = session;
    this.#name = name;
  }

  read(): MacroDefinition | undefined {
    const first = this.#session.nextRaw();
    let tokens: Token[] | undefined;
    if (first.kind === OPEN && (first.flags & TokenFlag.LeadingSpace) === 0) {
      if (!this.#readParameters()) return undefined;
      tokens = this.#readList(this.#session.nextRaw());
    } else {
      if (first.kind !== TokenKind.Newline && (first.flags & TokenFlag.LeadingSpace) === 0) {
        this.#session.warn("missing-space-after-macro-name", first.span, { name: this.#name.text });
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
    if (token.kind === CLOSE) return true;
    for (;;) {
      if (token.kind === ELLIPSIS) {
        names.push(VA_ARGS);
        this.#variadic = true;
        return this.#expect(this.#session.nextRaw(), CLOSE, "`)` expected behind `...`");
      }
      if (token.kind !== TokenKind.Identifier) return this.#complain(token, describeUnexpected(token));
      if (token.text === VA_ARGS) return this.#complain(token, `\`${VA_ARGS}\` cannot be a parameter`);
      if (names.includes(token.text)) return this.#complain(token, `duplicate parameter \`${token.text}\``);
      names.push(token.text);
      token = this.#session.nextRaw();
      if (token.kind === CLOSE) return true;
      if (token.kind === ELLIPSIS) {
        this.#variadic = true;
        return this.#expect(this.#session.nextRaw(), CLOSE, "`)` expected behind `...`");
      }
      if (!this.#expect(token, COMMA, "`,` or `)` expected")) return false;
      token = this.#session.nextRaw();
    }
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
      if (token.kind === TokenKind.Identifier && (token.text === VA_ARGS || token.text === VA_OPT)) {
        this.#checkVariadicName(token);
      }
      tokens.push(token.kind === TokenKind.Comment ? blockComment(token) : token);
      if (tokens.length > limit) {
        this.#session.report("definition-token-limit", token.span, { name: this.#name.text, limit });
        return undefined;
      }
    }
    if (tokens[0] !== undefined) tokens[0].flags &= ~TokenFlag.LeadingSpace;
    return tokens;
  }

  /** `__VA_ARGS__` belongs to macros with `...` without a name; `__VA_OPT__` to all with `...`. */
  #checkVariadicName(token: Token): void {
    const isAtHome =
      this.#variadic && (token.text === VA_OPT || this.#parameters?.includes(VA_ARGS) === true);
    if (isAtHome) this.#sawVariadicName = true;
    else this.#session.warn("stray-variadic-name", token.span, { name: token.text });
  }

  /** The constraints of 6.10.3.2p1 and 6.10.3.3p1. */
  #isValid(tokens: readonly Token[]): boolean {
    const last = tokens[tokens.length - 1];
    if (last === undefined) return true;
    for (const end of [tokens[0] as Token, last]) {
      if (end.kind !== HASH_HASH) continue;
      this.#session.report("paste-at-end", end.span);
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
      this.#session.report("bad-stringify", token.span);
      return false;
    }
    return true;
  }

  #checkOptionalGroups(tokens: readonly Token[]): boolean {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (token.kind !== TokenKind.Identifier || token.text !== VA_OPT) continue;
      const problem = this.#optionalGroupProblem(tokens, at);
      if (problem !== undefined) {
        this.#session.report("bad-va-opt", token.span, { problem });
        return false;
      }
      at = closingParenthesis(tokens, at + 1);
    }
    return true;
  }

  #optionalGroupProblem(tokens: readonly Token[], at: number): string | undefined {
    if (tokens[at + 1]?.kind !== OPEN) return "a `(` must follow";
    const close = closingParenthesis(tokens, at + 1);
    if (close >= tokens.length) return "unterminated";
    const group = tokens.slice(at + 2, close);
    if (group.some((token) => token.text === VA_OPT)) return "it may not stand in another one";
    if (group[0]?.kind === HASH_HASH || group[group.length - 1]?.kind === HASH_HASH)
      return "`##` at an end of its group";
    return undefined;
  }
}

/** Every macro may have so many tokens, however few the user allows in all. */
const ALWAYS_ALLOWED = 1000;

/** Tokens that a replacement list may have. */
export function longestReplacementList({ options }: Session): number {
  return Math.max(ALWAYS_ALLOWED, Math.floor(options.limits.tokens / CALL_SHARE));
}

function describeUnexpected(token: Token): string {
  if (token.kind === TokenKind.Newline) return "missing `)`";
  return `parameter name expected, found \`${token.text}\``;
}
