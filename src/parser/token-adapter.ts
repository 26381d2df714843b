/**
 * Between the preprocessor's tokens and the grammar: tokens are pulled one by one, words become keywords and typedef
 * names when they are first looked at, pragmas are obeyed where they stand, brackets are counted.
 *
 * A word is classified late, when the grammar asks for it and not before, since what has just been parsed decides what
 * it is (`typedef int T; T x;`, and `unsigned T;` where T is the declarator).
 */

import { DiagnosticBag } from "../diagnostics/bag.ts";
import { FIRST_PUNCTUATOR, punctuatorKind, Token, TokenKind, type TokenSource } from "../lexer/token.ts";
import { SourceFile } from "../source/source-file.ts";
import { LayoutPragmaState } from "./layout-pragmas.ts";
import { NameScope } from "./name-scope.ts";
import { isOpenLiteral, reportOpenLiteral, SyntaxFault } from "./syntax-fault.ts";
import { Terminal, terminalOfKind } from "./vocabulary.ts";

const ordinary = Terminal.Identifier.index;
const typedefName = Terminal.TypedefName.index;
const semicolonKind = punctuatorKind(";");
const attributeOpen = Terminal.AttributeOpen.index;

/** Kinds of the punctuators by which tokens are skipped and brackets are counted. */
export const BracketKind: Readonly<
  Record<
    "LeftBracket" | "RightBracket" | "LeftParenthesis" | "RightParenthesis" | "LeftBrace" | "RightBrace",
    number
  >
> = {
  LeftBracket: punctuatorKind("["),
  RightBracket: punctuatorKind("]"),
  LeftParenthesis: punctuatorKind("("),
  RightParenthesis: punctuatorKind(")"),
  LeftBrace: punctuatorKind("{"),
  RightBrace: punctuatorKind("}"),
};

/** `[`, `]`, `(`, `)`, `{` and `}` have the first kinds of all punctuators, an opening one the even of each pair. */
const lastBracket = FIRST_PUNCTUATOR + 5;

export interface AdapterContext {
  readonly names: NameScope;
  readonly pragmas: LayoutPragmaState;
  readonly diagnostics: DiagnosticBag;
  /** How deep brackets and operators may nest. */
  readonly nestingLimit: number;
  /** How many operators may stand in a row. */
  readonly lengthLimit: number;
}

export class TokenAdapter {
  /** The next token, classified; undefined until somebody looks. */
  current: Token | undefined = undefined;
  /** The token consumed last. */
  previous: Token | undefined = undefined;
  /** Counts consumed tokens: tells whether an error came at the first token of a declaration or member. */
  position = 0;
  /** Open parentheses and braces since `restart`, and all that counts against the limit of nesting. */
  parentheses = 0;
  braces = 0;
  nesting = 0;
  readonly names: NameScope;
  readonly pragmas: LayoutPragmaState;
  readonly diagnostics: DiagnosticBag;
  readonly #source: TokenSource;
  readonly #nestingLimit: number;
  readonly #lengthLimit: number;
  /** A token after `current` that was looked at; not classified. */
  #ahead: Token | undefined = undefined;
  /** A token that waits behind an inserted one. */
  #deferred: Token | undefined = undefined;
  #replayed: readonly Token[] | undefined = undefined;
  #replayedCount = 0;
  #replaysLeft = 8;

  constructor(source: TokenSource, context: AdapterContext) {
    this.#source = source;
    this.names = context.names;
    this.pragmas = context.pragmas;
    this.diagnostics = context.diagnostics;
    this.#nestingLimit = context.nestingLimit;
    this.#lengthLimit = context.lengthLimit;
  }

  look(): Token {
    return this.current ?? this.#classifyNext();
  }

  /** The token after the next one, as it came. */
  peek(): Token {
    this.look();
    if (this.#deferred !== undefined) return this.#deferred;
    this.#ahead ??= this.#pull();
    return this.#ahead;
  }

  /** What the token after the next one is, as far as is known before the next one is taken. */
  peekTerminal(): number {
    const { kind, text } = this.peek();
    return kind === TokenKind.Identifier ? this.names.classify(text) : (terminalOfKind[kind] as number);
  }

  /** Drops the token that `peek` saw. */
  dropPeeked(): void {
    this.#ahead = undefined;
  }

  /** Consumes the next token. */
  advance(): Token {
    const token = this.current ?? this.#classifyNext();
    this.current = undefined;
    this.previous = token;
    this.position++;
    const kind = token.kind;
    if (kind >= FIRST_PUNCTUATOR && kind <= lastBracket) this.#count(kind);
    return token;
  }

  /** Says that the next token, if it is a typedef name, stands here as a plain name (declarator, tag, member). */
  expectName(): void {
    const token = this.look();
    if (token.terminal === typedefName) token.terminal = ordinary;
  }

  /** Says that the next token stands here as a plain name even if it is a keyword (`__attribute__((const))`). */
  expectWord(): void {
    const token = this.look();
    if (token.kind === TokenKind.Identifier) token.terminal = ordinary;
  }

  /** Gives the next token another terminal, where only its context tells which. */
  retype(terminal: number): void {
    this.look().terminal = terminal;
  }

  /** One more level of recursion that no bracket shows: `- - - x`. */
  descend(): void {
    if (++this.nesting > this.#nestingLimit) throw new SyntaxFault("nesting-too-deep", this.look(), "");
  }

  /** A row of operators makes a tree as deep as it is long. It costs the parser no stack, but whoever walks the tree. */
  limitLength(length: number): void {
    if (length > this.#lengthLimit) throw new SyntaxFault("nesting-too-deep", this.look(), "");
  }

  /** What nests without recursion in the parser, but makes a tree as deep: the derivations of a declarator. */
  limitNesting(depth: number): void {
    if (depth > this.#nestingLimit) throw new SyntaxFault("nesting-too-deep", this.look(), "");
  }

  ascend(): void {
    this.nesting--;
  }

  /** Counts the `)` and the `}` of a statement expression that was skipped. */
  closeStatementExpression(): void {
    this.parentheses--;
    this.braces--;
    this.nesting -= 2;
    this.position++;
  }

  /** Forgets what is open: a new declaration begins. */
  restart(): void {
    this.parentheses = 0;
    this.braces = 0;
    this.nesting = 0;
  }

  /** Puts a `;` before the next token, where one is missing; it stands nowhere, but behind the token before. */
  insertSemicolon(): void {
    const next = this.look();
    const { file, end } = this.previous ?? next;
    this.#deferred = next;
    this.current = new Token(semicolonKind, ";", file, end, end, 0, undefined, undefined);
    this.current.terminal = terminalOfKind[semicolonKind] as number;
  }

  /** The next token without classifying it. */
  lookRaw(): Token {
    if (this.current !== undefined) return this.current;
    if (this.#deferred !== undefined) return this.look();
    this.#ahead ??= this.#pull();
    return this.#ahead;
  }

  /** Takes the next token without classifying it; brackets are not counted. */
  pullRaw(): Token {
    const token = this.lookRaw();
    if (this.current === undefined) this.#ahead = undefined;
    this.current = undefined;
    return token;
  }

  #classifyNext(): Token {
    if (this.#deferred !== undefined) {
      this.current = this.#deferred;
      this.#deferred = undefined;
      if (this.current.kind === TokenKind.Identifier) {
        this.current.terminal = this.names.classify(this.current.text);
      }
      return this.current;
    }
    const token = this.#ahead ?? this.#pull();
    this.#ahead = undefined;
    this.current = token;
    const kind = token.kind;
    if (kind === TokenKind.Identifier) {
      token.terminal = this.names.classify(token.text);
    } else {
      token.terminal = terminalOfKind[kind] as number;
      // `[[` opens attributes in every position (C23 6.7.12.1); no other construct has two brackets side by side.
      if (kind === BracketKind.LeftBracket) {
        this.#ahead = this.#pull();
        if (this.#ahead.kind === BracketKind.LeftBracket) token.terminal = attributeOpen;
      }
    }
    return token;
  }

  /**
   * Yields tokens once more that were skipped up to the end of the file. False where this has happened too often: each
   * time reads the rest of the unit again, and hostile input must not make that quadratic.
   */
  replay(tokens: readonly Token[]): boolean {
    if (this.#replaysLeft === 0) return false;
    this.#replaysLeft--;
    this.#replayed = tokens;
    this.#replayedCount = 0;
    this.current = undefined;
    this.#ahead = undefined;
    this.#deferred = undefined;
    return true;
  }

  #pull(): Token {
    if (this.#replayed !== undefined) {
      const token = this.#replayed[this.#replayedCount++];
      if (token !== undefined) return token;
      this.#replayed = undefined;
    }
    for (;;) {
      const token = this.#source.next();
      if (token.kind === TokenKind.Pragma) {
        this.pragmas.apply(token);
        continue;
      }
      if (token.kind === TokenKind.Other && isOpenLiteral(token)) reportOpenLiteral(this.diagnostics, token);
      return token;
    }
  }

  #count(kind: number): void {
    if ((kind & 1) === 0) {
      if (kind === BracketKind.LeftParenthesis) this.parentheses++;
      else if (kind === BracketKind.LeftBrace) this.braces++;
      this.descend();
    } else {
      if (kind === BracketKind.RightParenthesis) this.parentheses--;
      else if (kind === BracketKind.RightBrace) this.braces--;
      this.ascend();
    }
  }
}

/** An adapter over no tokens at all. */
export function createIdleAdapter(): TokenAdapter {
  const diagnostics = new DiagnosticBag();
  return new TokenAdapter(createArraySource([], new SourceFile("<nothing>", "", { kind: "builtin" })), {
    names: new NameScope(new Map()),
    pragmas: new LayoutPragmaState(diagnostics, { initialPack: 0, popTakesValue: false, hasOptions: false }),
    diagnostics,
    nestingLimit: Number.POSITIVE_INFINITY,
    lengthLimit: Number.POSITIVE_INFINITY,
  });
}

/** A source that yields the tokens of a list, and then its end, which stands behind the last of them. */
export function createArraySource(tokens: readonly Token[], file: SourceFile): TokenSource {
  const last = tokens.at(-1);
  const offset = last?.end ?? 0;
  const end = new Token(TokenKind.EndOfFile, "", last?.file ?? file, offset, offset, 0, undefined, undefined);
  let at = 0;
  return { next: () => tokens[at++] ?? end };
}
