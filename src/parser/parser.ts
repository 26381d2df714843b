/**
 * The parser's door (C11 6.9): pulls one external declaration at a time, recovers from errors, and reads expressions and
 * macro bodies on the way. The grammar itself is in grammar/.
 */

import { DiagnosticBag } from "../diagnostics/bag.ts";
import { type Token, TokenKind, type TokenSource } from "../lexer/token.ts";
import { defaultLanguage, defaultLimits, type LanguageOptions, type Limits } from "../options.ts";
import type { Target } from "../target/target.ts";
import type { Expression, ExternalDeclaration, TypeName } from "./ast.ts";
import { Grammar } from "./grammar/declarations.ts";
import { skipDeclaration, startsDeclaration, startsLine } from "./grammar/statements.ts";
import { createNameTable, yearOfStandard } from "./keywords.ts";
import { LayoutPragmaState, type SymbolPragma } from "./layout-pragmas.ts";
import { NameScope } from "./name-scope.ts";
import { reportFault, SyntaxFault } from "./syntax-fault.ts";
import { createArraySource, TokenAdapter } from "./token-adapter.ts";
import { Terminal } from "./vocabulary.ts";

export interface ParserContext {
  readonly diagnostics: DiagnosticBag;
  /** Which words are keywords, and `-fpack-struct`. */
  readonly language?: LanguageOptions;
  readonly limits?: Pick<Limits, "nesting">;
  /** Microsoft's keywords, and which compiler's reading of pragmas holds. */
  readonly target?: Pick<Target, "environment" | "defaultCompiler">;
}

export interface Parser {
  /** The next external declaration, or undefined at the end of the file. */
  next(): ExternalDeclaration | undefined;
  /** Reads a whole token list as an expression, without a diagnostic; undefined where it is none. */
  parseExpression(tokens: readonly Token[]): Expression | undefined;
  /**
   * Reads a replacement list as an expression, an initializer list or a type name, without a diagnostic; undefined where
   * it is none of these.
   * `parameters` are names of their own, even where a typedef has the same.
   */
  parseMacroBody(tokens: readonly Token[], parameters: readonly string[]): Expression | TypeName | undefined;
  /** `#pragma weak` and `redefine_extname` as far as they have been read. */
  readonly pragmas: readonly SymbolPragma[];
}

export function createParser(source: TokenSource, context: ParserContext): Parser {
  return new PullingParser(source, context);
}

/**
 * A grammar is some hundred closures, so it is built once and used again. It keeps nothing of a run
 * between two uses; a run that begins inside of another one (a host may call us) finds this empty and gets its own.
 */
const idleGrammars: Grammar[] = [];

const semicolon = Terminal.Semicolon.index;
const rightBrace = Terminal.RightBrace.index;

/**
 * What the stack of every supported Node bears with a good margin: a level of nesting costs about ten frames. clang's
 * `-fbracket-depth` has the same default. `limits.nesting` may be lower; where it is higher, it limits only rows of
 * operators.
 */
const deepestNesting = 256;

class PullingParser implements Parser {
  readonly pragmas: readonly SymbolPragma[];
  readonly #diagnostics: DiagnosticBag;
  readonly #names: NameScope;
  readonly #layout: LayoutPragmaState;
  readonly #nestingLimit: number;
  readonly #lengthLimit: number;
  readonly #isC23: boolean;
  readonly #tokens: TokenAdapter;
  /** Declarations that were read before their turn. */
  readonly #pending: ExternalDeclaration[] = [];
  /** Open `extern "C" {`. */
  readonly #linkageBraces: Token[] = [];

  constructor(source: TokenSource, context: ParserContext) {
    const { diagnostics, language = defaultLanguage, limits = defaultLimits, target } = context;
    const microsoft = language.msExtensions || target?.environment === "msvc";
    const terminals = createNameTable({ standard: language.standard, microsoft });
    this.#diagnostics = diagnostics;
    this.#names = new NameScope(terminals);
    this.#layout = new LayoutPragmaState(diagnostics, {
      initialPack: language.packStruct,
      popTakesValue: target !== undefined && target.defaultCompiler !== "gcc",
      hasOptions: target?.defaultCompiler === "clang",
    });
    this.#nestingLimit = Math.min(limits.nesting, deepestNesting);
    this.#lengthLimit = limits.nesting;
    this.#isC23 = yearOfStandard(language.standard) >= 2023;
    this.#tokens = this.#createAdapter(source);
    this.pragmas = this.#layout.symbols;
  }

  next(): ExternalDeclaration | undefined {
    const pending = this.#pending.shift();
    if (pending !== undefined) return pending;
    const grammar = this.#takeGrammar();
    try {
      return this.#pullDeclaration(grammar);
    } finally {
      returnGrammar(grammar);
    }
  }

  #pullDeclaration(grammar: Grammar): ExternalDeclaration | undefined {
    grammar.tokens = this.#tokens;
    while (this.#reachDeclaration()) {
      const first = this.#tokens.look();
      const start = this.#tokens.position;
      if (grammar.embedded.length > 0) grammar.embedded = [];
      try {
        return grammar.externalDeclaration();
      } catch (error) {
        this.#recover(asFault(error, this.#tokens), first, start);
        grammar.restoreState(grammar.initialState);
        const pending = this.#pending.shift();
        if (pending !== undefined) return pending;
      }
    }
    return undefined;
  }

  /** Takes what stands between declarations: stray semicolons, braces of C++'s linkage specifications. */
  #reachDeclaration(): boolean {
    const tokens = this.#tokens;
    for (;;) {
      tokens.restart();
      const token = tokens.look();
      if (token.kind === TokenKind.EndOfFile) return false;
      if (token.terminal === semicolon) {
        tokens.advance();
      } else if (token.terminal === rightBrace) {
        if (this.#linkageBraces.pop() === undefined) {
          this.#diagnostics.report("brace-unopened", { span: token.span });
        }
        tokens.advance();
      } else if (token.text !== "extern" || tokens.peek().kind !== TokenKind.String) {
        return true;
      } else if (!this.#takeLinkage()) {
        return true;
      }
    }
  }

  /** `extern "C" {`, or `extern "C"` before a declaration, whose `extern` stays. */
  #takeLinkage(): boolean {
    const tokens = this.#tokens;
    tokens.dropPeeked();
    const brace = tokens.peek();
    if (brace.text !== "{") return false;
    tokens.advance();
    this.#linkageBraces.push(tokens.advance());
    return true;
  }

  /** Reports a fault and skips what it costs. */
  #recover(fault: SyntaxFault, first: Token, start: number): void {
    const tokens = this.#tokens;
    const { token } = fault;
    reportFault(this.#diagnostics, fault, first);
    if (fault.code === "brace-unclosed") return;
    const isNewDeclaration =
      tokens.braces === 0 &&
      tokens.position > start &&
      tokens.current === token &&
      startsLine(token) &&
      startsDeclaration(tokens, token);
    if (isNewDeclaration) return;
    const name = skipDeclaration(tokens, first, tokens.braces);
    // Who uses the type that is lost here should not become an error as well.
    if (first.text === "typedef" && name !== undefined && !this.#names.isKeyword(name))
      this.#names.declareTypedef(name);
  }

  parseExpression(tokens: readonly Token[]): Expression | undefined {
    const grammar = this.#takeGrammar();
    try {
      return this.#readList(grammar, tokens, () => grammar.expression());
    } catch (error) {
      asFault(error, grammar.tokens);
      grammar.restoreState(grammar.initialState);
      return undefined;
    } finally {
      returnGrammar(grammar);
    }
  }

  parseMacroBody(tokens: readonly Token[], parameters: readonly string[]): Expression | TypeName | undefined {
    const [first] = tokens;
    if (first === undefined) return undefined;
    if (tokens.length === 1) {
      const literal = readLiteral(first);
      if (literal !== undefined) return literal;
    }
    const grammar = this.#takeGrammar();
    const { depth, mark } = this.#names;
    try {
      this.#names.open();
      for (const parameter of parameters) this.#names.declareOrdinary(parameter);
      grammar.isMacroBody = true;
      const isList = first.text === "{" || first.text === "<%";
      return this.#readList<Expression | TypeName>(grammar, tokens, () =>
        isList ? grammar.initializerList() : grammar.typeNameOrExpression(),
      );
    } catch (error) {
      asFault(error, grammar.tokens);
      grammar.restoreState(grammar.initialState);
      return undefined;
    } finally {
      this.#names.unwind(depth, mark);
      returnGrammar(grammar);
    }
  }

  /** Runs a rule over a whole token list; undefined where the rule ends before the list does. */
  #readList<Result>(grammar: Grammar, tokens: readonly Token[], rule: () => Result): Result | undefined {
    const [first] = tokens;
    if (first === undefined) return undefined;
    grammar.tokens = this.#createAdapter(createArraySource(tokens, first.file), new DiagnosticBag());
    const result = rule();
    return grammar.tokens.look().kind === TokenKind.EndOfFile ? result : undefined;
  }

  /** In the middle of a declaration: the same grammar reads the initializer and returns to where it was. */
  readonly #readInitializer = (grammar: Grammar, tokens: readonly Token[]): Expression | undefined => {
    const outer = grammar.tokens;
    const state = grammar.saveState();
    try {
      return this.#readList(grammar, tokens, () => grammar.initializer());
    } catch (error) {
      asFault(error, outer);
      return undefined;
    } finally {
      grammar.tokens = outer;
      grammar.restoreState(state);
    }
  };

  #takeGrammar(): Grammar {
    const grammar = idleGrammars.pop() ?? new Grammar();
    grammar.pending = this.#pending;
    grammar.emptyListIsPrototype = this.#isC23;
    grammar.readInitializer = this.#readInitializer;
    return grammar;
  }

  #createAdapter(source: TokenSource, diagnostics: DiagnosticBag = this.#diagnostics): TokenAdapter {
    return new TokenAdapter(source, {
      names: this.#names,
      pragmas: this.#layout,
      diagnostics,
      nestingLimit: this.#nestingLimit,
      lengthLimit: this.#lengthLimit,
    });
  }
}

function returnGrammar(grammar: Grammar): void {
  grammar.release();
  idleGrammars.push(grammar);
}

/** What the grammar throws; a stack that is full nevertheless is nesting, too. Anything else is a fault of ours. */
function asFault(error: unknown, tokens: TokenAdapter): SyntaxFault {
  if (error instanceof SyntaxFault) return error;
  if (error instanceof RangeError) return new SyntaxFault("nesting-too-deep", tokens.lookRaw(), "");
  throw error;
}

/** Most macro bodies are one number or string: no grammar is needed. */
function readLiteral(token: Token): Expression | undefined {
  if (token.kind === TokenKind.Number) return { kind: "number", token };
  if (token.kind === TokenKind.String) return { kind: "string", token, parts: [token] };
  if (token.kind === TokenKind.Character) return { kind: "character", token };
  return undefined;
}
