/**
 * Translation phases 1 to 4 (C11 5.1.1.2) of a whole unit, pulled token by token: the predefined macros, the command
 * line's, and the headers in their order.
 */

import { punctuatorKind, Token, TokenFlag, TokenKind, type TokenSource } from "../lexer/token.ts";
import { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import { predefinedMacros } from "../target/predefined.ts";
import type { Inclusion } from "./dependencies.ts";
import { carryOutDirective } from "./directives.ts";
import { defineDynamicMacros, expandDynamic } from "./dynamic.ts";
import { type BaseTokens, Expander } from "./expand.ts";
import { UnitInputs } from "./inputs.ts";
import type { Macro, MacroEvent, MacroTable } from "./macro.ts";
import { copyToken } from "./macro-definition.ts";
import { isPadding, SpaceState } from "./padding.ts";
import { type PreprocessContext, type PreprocessObserver, Session } from "./session.ts";
import { blockComment } from "./spelling.ts";

export type { PreprocessContext, PreprocessObserver } from "./session.ts";

const HASH = punctuatorKind("#");

/** The tokens of a unit after phase 4: no line ends, pragmas only where the parser needs them. */
export interface Preprocessor extends TokenSource {
  readonly macros: MacroTable;
  /** Every inclusion, in the order in which they were entered. */
  readonly files: readonly SourceFile[];
  /** The same with what is no source text, for who asks what the unit depends on. */
  readonly inclusions: readonly Inclusion[];
  /** Lets a printer see more than tokens; to be called before the first `next`. */
  observe(observer: PreprocessObserver): void;
}

export function createPreprocessor(context: PreprocessContext): Preprocessor {
  return new UnitPreprocessor(context);
}

class UnitPreprocessor implements Preprocessor {
  readonly macros: MacroTable;
  readonly #session: Session;
  readonly #expander: Expander;
  readonly #inputs: UnitInputs;
  readonly #space = new SpaceState();
  readonly #limit: number;
  #count = 0;
  #end: Token | undefined;

  constructor(context: PreprocessContext) {
    const session = new Session(context);
    this.#session = session;
    this.#inputs = new UnitInputs(session);
    const base = new FileTokens(session, this.#inputs);
    const { standard } = context.options.language;
    this.#expander = new Expander({
      macros: session.macros,
      base,
      lexing: session.lexing,
      limits: context.options.limits,
      expandDynamic: (macro, name) => expandDynamic(session, macro, name),
      strictCommas: !standard.startsWith("gnu"),
    });
    session.expander = this.#expander;
    session.base = base;
    this.macros = new UnitMacros(session);
    this.#limit = context.options.limits.tokens;
    defineDynamicMacros(session);
    if (context.options.preprocessedText === undefined)
      this.#inputs.lineUp(predefinedMacros(context.target, context.options));
    else {
      // Another preprocessor has replaced all macros; what is left of their names shall stay.
      this.#expander.preventExpansion = 1;
      this.#inputs.lineUpPreprocessed(context.options.preprocessedText);
    }
  }

  get files(): readonly SourceFile[] {
    return this.#session.files;
  }

  get inclusions(): readonly Inclusion[] {
    return this.#session.inclusions;
  }

  observe(observer: PreprocessObserver): void {
    this.#session.observer = observer;
    if (observer.use !== undefined) this.#expander.watchUse = (macro) => observer.use?.(macro.name, macro);
    this.#session.lexing.isForPrint = observer.keep !== undefined;
    this.#session.lexing.keepsComments = (observer.keptComments ?? "none") !== "none";
  }

  next(): Token {
    if (this.#end !== undefined) return this.#end;
    const space = this.#space;
    for (;;) {
      const token = this.#expander.pull();
      const { kind } = token;
      if (kind === TokenKind.Padding) {
        space.add(token);
        continue;
      }
      if (kind === TokenKind.EndOfFile) return this.#finish(token);
      if (this.#inputs.isSilent) {
        space.clear();
        continue;
      }
      if (++this.#count > this.#limit || this.#expander.isExhausted) return this.#stop(token);
      if (space.any) {
        let added = space.leads(token) ? TokenFlag.AvoidPaste | TokenFlag.LeadingSpace : TokenFlag.AvoidPaste;
        if (space.startsLine) added |= TokenFlag.StartOfLine;
        token.flags = (token.flags & ~TokenFlag.LeadingSpace) | added;
        space.clear();
      }
      return token;
    }
  }

  /** A limit has been passed: what follows would have no meaning. */
  #stop(at: Token): Token {
    if (!this.#expander.isExhausted) this.#session.report("token-limit", at.span, { limit: this.#limit });
    return this.#finish(new Token(TokenKind.EndOfFile, "", at.file, at.end, at.end, 0, undefined, undefined));
  }

  #finish(end: Token): Token {
    this.#end = end;
    return end;
  }
}

/** Tokens of the files, one after the other; directives are carried out on the way. */
class FileTokens implements BaseTokens {
  readonly #session: Session;
  readonly #inputs: UnitInputs;
  #pending: Token | undefined;
  /** The token that was read last, and the one before it. */
  #last: Token | undefined;
  #beforeLast: Token | undefined;
  /** The token whose line was shown last. */
  #shown: Token | undefined;
  #end: Token | undefined;

  constructor(session: Session, inputs: UnitInputs) {
    this.#session = session;
    this.#inputs = inputs;
  }

  unread(token: Token): void {
    this.#pending = token;
    if (token === this.#last && token.kind !== TokenKind.Newline) this.#last = this.#beforeLast;
  }

  get hereOnLine(): Span {
    const before = this.#beforeLast;
    const isEnd = this.#last?.kind === TokenKind.Newline || this.#last?.kind === TokenKind.EndOfFile;
    return isEnd && before !== undefined ? before.span : this.here;
  }

  get here(): Span {
    const last = this.#last;
    if (last === undefined) return { file: new SourceFile("<end>", ""), start: 0, end: 0 };
    if (last.kind !== TokenKind.EndOfFile) return last.span;
    const { file } = last;
    const at = file.text.endsWith("\n") ? file.text.length - 1 : file.text.length;
    return { file, start: at, end: at };
  }

  forget(): void {
    this.#pending = undefined;
  }

  next(): Token {
    const session = this.#session;
    for (;;) {
      const token = this.#read();
      if (token.kind !== HASH && token.kind !== TokenKind.EndOfFile) return token;
      if (token.kind === HASH) {
        // Behind a macro's name only "(" is looked for: the directive waits (gcc).
        const isDirective = (token.flags & TokenFlag.StartOfLine) !== 0 && !session.expander.inDirective;
        if (!isDirective || session.expander.argumentState === 1) return token;
        const result = carryOutDirective(session, token);
        if (session.expander.isExhausted) return this.#endOfUnit();
        session.observer?.direct?.(token, session.isSkipping);
        if (session.isSkipping) session.lexer.skipToDirective();
        if (result !== undefined) return result;
        continue;
      }
      if (token === this.#end) return token;
      // The end of a file ends an argument list and is no "(".
      if (session.expander.argumentState !== 0) return token;
      session.leave();
      if (session.frame === undefined && !this.#inputs.next()) this.#end = token;
    }
  }

  /** Of a token that was given back, what it begins may not have been shown while a `(` was looked for. */
  #read(): Token {
    const session = this.#session;
    let token = this.#pending;
    if (token === undefined) {
      if (session.frame === undefined && !this.#inputs.next()) return this.#endOfUnit();
      token = session.lexer.next();
      this.#beforeLast = this.#last;
    } else {
      this.#pending = undefined;
    }
    this.#last = token;
    return session.observer === undefined ? token : this.#watch(token);
  }

  /** The unit is read, or has nothing to read. */
  #endOfUnit(): Token {
    this.#end ??= new Token(
      TokenKind.EndOfFile,
      "",
      new SourceFile("<end>", ""),
      0,
      0,
      0,
      undefined,
      undefined,
    );
    return this.#end;
  }

  #watch(token: Token): Token {
    if ((token.flags & TokenFlag.StartOfLine) !== 0 && token !== this.#shown) this.#showLine(token);
    if (token.kind !== TokenKind.Comment || this.#session.expander.argumentState === 0) return token;
    return blockComment(token);
  }

  #showLine(token: Token): void {
    const { expander, observer } = this.#session;
    if (token.kind === TokenKind.EndOfFile || token.kind === HASH || expander.argumentState !== 0) return;
    this.#shown = token;
    if (!this.#inputs.isSilent) observer?.startLine?.(token);
  }
}

class UnitMacros implements MacroTable {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  get history(): readonly MacroEvent[] {
    return this.#session.macros.history;
  }

  lookup(name: string): Macro | undefined {
    return this.#session.macros.lookup(name);
  }

  expand(tokens: readonly Token[]): readonly Token[] {
    const session = this.#session;
    const copies = tokens.map((token) => copyToken(token, token.flags));
    session.isAsked = true;
    session.diagnostics.isQuiet = true;
    const { preventExpansion } = session.expander;
    session.expander.preventExpansion = 0;
    const expanded = session.expander.expandList(copies).filter((token) => !isPadding(token));
    session.expander.preventExpansion = preventExpansion;
    session.diagnostics.isQuiet = false;
    session.isAsked = false;
    return expanded;
  }
}
