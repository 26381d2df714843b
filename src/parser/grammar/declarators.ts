/**
 * Declarators (C11 6.7.6) and type names (6.7.7). A declarator is read from the outside, its derivations are listed
 * from the name outwards: what follows the name first, then the pointers before it, the nearest first.
 */

import { type Token, TokenKind } from "../../lexer/token.ts";
import type {
  ArrayDerivation,
  Attribute,
  Declarator,
  Derivation,
  Expression,
  FunctionDerivation,
  ParameterDeclaration,
  Qualifier,
  TypeName,
} from "../ast.ts";
import { canonicalWord } from "../keywords.ts";
import type { Alternative, Gated, Rule } from "../recognizer.ts";
import { indexSet, Terminal } from "../vocabulary.ts";
import {
  append,
  appendAll,
  DeclaratorDraft,
  FunctionDraft,
  none,
  PointerDraft,
  type SavedState,
  type SpecifiersDraft,
} from "./drafts.ts";
import { SpecifierGrammar } from "./specifiers.ts";
import { indentationOf, startsLine } from "./statements.ts";

export abstract class DeclaratorGrammar extends SpecifierGrammar {
  /** The declarator and the parameter list that are being filled. */
  protected draft: DeclaratorDraft = new DeclaratorDraft(this.tokens.look());
  protected parameters: FunctionDraft = new FunctionDraft();

  /** C23 6.7.6.3p13: `f()` is a prototype. */
  emptyListIsPrototype = false;

  saveState(): SavedState {
    const { parentheses, braces, nesting, names } = this.tokens;
    const { specifiers, draft, parameters } = this;
    const { depth: scopeDepth, mark: scopeMark } = names;
    const rule = this.currentRule;
    return { parentheses, braces, nesting, scopeDepth, scopeMark, specifiers, draft, parameters, rule };
  }

  restoreState(state: SavedState): void {
    const { tokens } = this;
    tokens.parentheses = state.parentheses;
    tokens.braces = state.braces;
    tokens.nesting = state.nesting;
    tokens.names.unwind(state.scopeDepth, state.scopeMark);
    this.specifiers = state.specifiers;
    this.draft = state.draft;
    this.parameters = state.parameters;
    this.leadingAttributes = none;
    this.currentRule = state.rule;
  }

  /** 6.7.6 declarator, with a name */
  readonly declarator: Rule<Declarator> = this.RULE("declarator", () => {
    const outer = this.#begin();
    this.many(0, this.#addPrefix);
    this.ACTION(() => this.#passUnknownWord());
    this.choose(this.#namedForms);
    this.many(1, this.#addSuffix);
    return this.#end(outer);
  });

  /** 6.7.6 and 6.7.7: a parameter's declarator or an abstract one; the name may be missing, and anything else too. */
  readonly optionalDeclarator: Rule<Declarator | undefined> = this.RULE("optionalDeclarator", () => {
    const outer = this.#begin();
    this.many(0, this.#addPrefix);
    this.option(0, () => this.choose(this.#optionalForms));
    this.many(1, this.#addSuffix);
    const own = this.#end(outer);
    const isEmpty = own.name === undefined && own.derivations.length === 0 && own.attributes.length === 0;
    return isEmpty ? undefined : own;
  });

  /** `int WINAPI f();` with a macro that nothing defined: what stands before the name is reported and passed over. */
  #passUnknownWord(): void {
    const { tokens } = this;
    const word = tokens.look();
    if (word.terminal !== Terminal.Identifier.index) return;
    const next = tokens.peek();
    if (next.kind !== TokenKind.Identifier ? next.text !== "*" : !isName(tokens.names.classify(next.text)))
      return;
    this.report("unknown-specifier", word, { name: word.text });
    tokens.advance();
    this.many(0, this.#addPrefix);
  }

  #begin(): DeclaratorDraft {
    const outer = this.draft;
    this.draft = new DeclaratorDraft(this.tokens.look(), this.embedded.length);
    return outer;
  }

  #end(outer: DeclaratorDraft): Declarator {
    const own = this.draft;
    this.draft = outer;
    own.addPointers();
    if (own.conventions.length > 0) own.attributes = appendAll(own.attributes, own.conventions);
    return this.withEmbedded(own, own.mark);
  }

  /** 6.7.6.1 pointer: `*` or clang's `^` with what qualifies it; attributes before the first are the declarator's. */
  readonly #addPrefix = (): void => {
    this.choose(this.#prefixForms, 3);
  };

  readonly #prefixForms: readonly Alternative<void>[] = [
    {
      ALT: () => {
        this.take(Terminal.Star);
        this.#addPointer(false);
      },
    },
    {
      ALT: () => {
        this.take(Terminal.Caret);
        this.#addPointer(true);
      },
    },
    { ALT: () => this.#qualifyPointer(canonicalWord(this.take(Terminal.Qualifier).text) as Qualifier) },
    {
      ALT: () => {
        this.take(Terminal.Atomic);
        this.#qualifyPointer("_Atomic");
      },
    },
    { ALT: () => this.#addPrefixAttributes(this.call(this.attribute)) },
  ];

  #addPointer(block: boolean): void {
    this.draft.pointers ??= [];
    this.draft.pointers.push(new PointerDraft(block));
    this.#limitDerivations();
  }

  /** A type is as deep as its declarator has derivations (5.2.4.1 asks for 12): whoever walks it needs the stack. */
  #limitDerivations(): void {
    const { derivations, pointers } = this.draft;
    this.tokens.limitNesting(derivations.length + (pointers?.length ?? 0));
  }

  #qualifyPointer(qualifier: Qualifier): void {
    const pointer = this.draft.pointers?.at(-1);
    if (pointer !== undefined) pointer.qualifiers = append(pointer.qualifiers, qualifier);
    else this.ACTION(() => this.fail("`*` or a name"));
  }

  /** A calling convention never means a pointer: it goes on to the function that is declared or pointed to. */
  #addPrefixAttributes(attributes: readonly Attribute[]): void {
    const draft = this.draft;
    const pointer = draft.pointers?.at(-1);
    this.ACTION(() => {
      for (const attribute of attributes) {
        if (pointer !== undefined && !isCallingConvention(attribute)) {
          pointer.attributes = append(pointer.attributes, attribute);
        } else draft.attributes = append(draft.attributes, attribute);
      }
    });
  }

  /** 6.7.6 direct-declarator: identifier, or `( declarator )` */
  readonly #namedForms: readonly Alternative<void>[] = [
    { ALT: () => this.#setName(this.take(Terminal.Identifier)) },
    { ALT: () => this.#setName(this.take(Terminal.TypedefName)) },
    {
      ALT: () => {
        this.take(Terminal.LeftParenthesis);
        const inner = this.call(this.declarator);
        this.take(Terminal.RightParenthesis);
        this.#adopt(inner, none);
      },
    },
  ];

  #setName(name: Token): void {
    this.draft.name = name;
  }

  readonly #optionalForms: readonly Alternative<void>[] = [
    { ALT: () => this.#setName(this.take(Terminal.Identifier)) },
    { ALT: () => this.#setName(this.take(Terminal.TypedefName)) },
    { ALT: () => this.#nestedOrParameters() },
  ];

  /**
   * `(` where no name has been yet: either `( declarator )` or the parameters of an unnamed function. A typedef name
   * makes it parameters (6.7.6.3p11); attributes may begin both.
   */
  #nestedOrParameters(): void {
    this.take(Terminal.LeftParenthesis);
    let attributes: readonly Attribute[] = none;
    this.many(2, () => {
      attributes = appendAll(attributes, this.call(this.attribute, 2));
    });
    const isNested = this.option(1, {
      GATE: () => nestedStarts.has(this.tokens.look().terminal),
      DEF: () => {
        const inner = this.call(this.optionalDeclarator);
        this.take(Terminal.RightParenthesis);
        if (inner !== undefined) this.#adopt(inner, attributes);
        return true;
      },
    });
    if (isNested === true) return;
    this.leadingAttributes = attributes;
    this.#addDerivation(this.call(this.functionParameters));
  }

  /** Takes over what stood in parentheses; conventions before its `*` are those of the function that follows. */
  #adopt(inner: Declarator, attributes: readonly Attribute[]): void {
    const draft = this.draft;
    this.ACTION(() => {
      draft.name = inner.name;
      draft.derivations = appendAll(draft.derivations, inner.derivations);
      this.#limitDerivations();
      const opens = inner.derivations.at(-1)?.kind === "pointer" ? "pointer" : "name";
      for (const attribute of [...attributes, ...inner.attributes]) {
        if (isCallingConvention(attribute)) draft.conventions = append(draft.conventions, attribute);
        else draft.attributes = append(draft.attributes, { opens, ...attribute });
      }
    });
  }

  readonly #addSuffix = (): void => {
    this.choose(this.#suffixForms, 2);
  };

  readonly #suffixForms: readonly Alternative<void>[] = [
    {
      ALT: () => {
        this.take(Terminal.LeftParenthesis, 1);
        this.#addDerivation(this.call(this.functionParameters, 1));
      },
    },
    { ALT: () => this.#addDerivation(this.call(this.arrayDeclarator)) },
    { ALT: () => this.#addSuffixAttributes(this.call(this.attribute, 1)) },
  ];

  /** GNU: attributes after a declarator are the declaration's; C23 6.7.6p1: `[[...]]` is the function's before it. */
  #addSuffixAttributes(attributes: readonly Attribute[]): void {
    const last = this.draft.derivations.at(-1);
    if (attributes[0]?.form === "standard" && last instanceof FunctionDraft) {
      last.attributes = appendAll(last.attributes, attributes);
    } else this.draft.attributes = appendAll(this.draft.attributes, attributes);
  }

  #addDerivation(derivation: Derivation): void {
    const draft = this.draft;
    draft.derivations = append(draft.derivations, derivation);
    this.#limitDerivations();
    if (draft.conventions.length > 0 && derivation instanceof FunctionDraft) {
      derivation.attributes = appendAll(derivation.attributes, draft.conventions);
      draft.conventions = none;
    }
  }

  /** 6.7.6.2 `[ ]`, `[ * ]`, `[ static qualifiers length ]` */
  readonly arrayDeclarator: Rule<ArrayDerivation> = this.RULE("arrayDeclarator", (): ArrayDerivation => {
    this.take(Terminal.LeftBracket);
    let qualifiers: readonly Qualifier[] = none;
    let isStatic = false;
    this.many(0, () => {
      this.choose<void>([
        {
          ALT: () => {
            qualifiers = append(qualifiers, canonicalWord(this.take(Terminal.Qualifier).text) as Qualifier);
          },
        },
        {
          ALT: () => {
            isStatic = this.take(Terminal.StorageClass).text === "static";
            if (!isStatic) this.ACTION(() => this.fail("an array's length"));
          },
        },
        // GNU: attributes among the qualifiers; clang: `char *argv[_Nonnull]`. Both are the pointer's.
        { ALT: () => void this.call(this.attribute) },
      ]);
    });
    this.ACTION(() => {
      if (this.isNext(Terminal.Star) && this.tokens.peek().text === "]") {
        this.tokens.retype(Terminal.VariableLength.index);
      }
    });
    const count = this.choose<ArrayDerivation["count"]>(this.#counts, 1);
    return { kind: "array", count, qualifiers, static: isStatic };
  });

  readonly #counts: readonly Alternative<ArrayDerivation["count"]>[] = [
    {
      ALT: () => {
        this.take(Terminal.RightBracket);
        return "unspecified";
      },
    },
    {
      ALT: () => {
        this.take(Terminal.VariableLength);
        this.take(Terminal.RightBracket, 1);
        return "variable";
      },
    },
    {
      ALT: (): Expression => {
        const length = this.call(this.assignmentExpression);
        this.take(Terminal.RightBracket, 2);
        return length;
      },
    },
  ];

  /** Attributes that stood before the first parameter and were read before it was known to be one. */
  protected leadingAttributes: readonly Attribute[] = none;

  /** 6.7.6.3 what follows a function's `(`: parameter-type-list or identifier-list, and the `)`. */
  readonly functionParameters: Rule<FunctionDerivation> = this.RULE("functionParameters", () => {
    const outer = this.parameters;
    const { definedBefore } = outer;
    const own = new FunctionDraft(definedBefore < 0 ? this.definedTags : definedBefore);
    this.parameters = own;
    // 6.2.1p4: parameters have function prototype scope, which ends with the declarator.
    const mark = this.tokens.names.open();
    this.tokens.descend();
    this.ACTION(() => this.#tellIdentifierList());
    this.choose(this.#listForms);
    this.tokens.ascend();
    this.tokens.names.close(mark);
    this.parameters = outer;
    return own;
  });

  /** A list that begins with a lone name has only names (6.7.6.3p3); else that name must be a type. */
  #tellIdentifierList(): void {
    if (!this.isNext(Terminal.Identifier)) return;
    const next = this.tokens.peek().text;
    if (next === "," || next === ")") this.tokens.retype(Terminal.OldParameter.index);
    else this.admitUnknownType(true);
  }

  readonly #listForms: readonly Alternative<void>[] = [
    {
      ALT: () => {
        this.take(Terminal.RightParenthesis);
        this.parameters.prototyped = this.emptyListIsPrototype;
      },
    },
    {
      ALT: () => {
        this.#addParameter(this.call(this.parameterDeclaration));
        this.many(0, () => {
          this.take(Terminal.Comma);
          this.admitUnknownType(true);
          this.choose(this.#moreParameters, 1);
        });
        this.option(0, this.#restarts);
        this.take(Terminal.RightParenthesis, 1);
        this.ACTION(() => this.#finishParameters());
      },
    },
    {
      // C23 6.7.6.3p1: `f(...)`
      ALT: () => {
        this.take(Terminal.Ellipsis);
        this.take(Terminal.RightParenthesis, 2);
        this.parameters.variadic = true;
      },
    },
    { ALT: () => this.#identifierList() },
  ];

  readonly #moreParameters: readonly Alternative<void>[] = this.#furtherParameters(1);

  #furtherParameters(occurrence: number): readonly Alternative<void>[] {
    return [
      { ALT: () => this.#addParameter(this.call(this.parameterDeclaration, occurrence)) },
      {
        ALT: () => {
          if (this.parameters.variadic) this.ACTION(() => this.fail("`)`"));
          this.take(Terminal.Ellipsis, occurrence);
          this.parameters.variadic = true;
        },
      },
    ];
  }

  /**
   * GNU C 6.20: what stands before `;` only lends its names to the lengths in the list that follows. Where the next
   * line is not indented as a parameter is, a `)` is missing.
   */
  readonly #restart: Gated<void> = {
    GATE: () => {
      const next = this.tokens.peek();
      if (next.kind === TokenKind.EndOfFile) return false;
      return !startsLine(next) || this.#isIndented(next);
    },
    DEF: () => {
      this.ACTION(() => this.#forwardParameters());
      this.take(Terminal.Semicolon);
      this.ACTION(() => this.admitUnknownType(true));
      this.#addParameter(this.call(this.parameterDeclaration, 2));
      this.many(1, () => {
        this.take(Terminal.Comma, 1);
        this.ACTION(() => this.admitUnknownType(true));
        this.choose(this.#forwardedParameters, 2);
      });
      this.ACTION(() => this.#requireForwarded());
    },
  };

  #isIndented(next: Token): boolean {
    const [first] = this.parameters.parameters;
    // Tokens out of macros tell nothing: they stand where the macro does.
    if (first === undefined || next.origin !== undefined || first.token.origin !== undefined) return false;
    const further = indentationOf(next) - indentationOf(first.token);
    return further > 1 || (further === 0 && startsLine(first.token));
  }

  readonly #restarts: Gated<void> = {
    GATE: () => this.#restart.GATE?.() === true,
    DEF: () => this.atLeastOne(0, this.#restart),
  };

  readonly #forwardedParameters: readonly Alternative<void>[] = this.#furtherParameters(3);

  #forwardParameters(): void {
    const own = this.parameters;
    if (own.variadic) this.fail("`)`");
    for (const parameter of own.parameters) {
      if (parameter.declarator?.name === undefined) this.fail("a name for the parameter");
      own.forward = append(own.forward ?? none, parameter);
    }
    own.parameters = none;
  }

  #requireForwarded(): void {
    const { forward = none, parameters } = this.parameters;
    if (!this.isNext(Terminal.RightParenthesis)) return;
    for (const { declarator: ahead } of forward) {
      const name = ahead?.name?.text ?? "";
      if (!parameters.some(({ declarator }) => declarator?.name?.text === name))
        this.fail(`a parameter \`${name}\``);
    }
  }

  #addParameter(parameter: ParameterDeclaration): void {
    if (this.parameters.variadic) this.ACTION(() => this.fail("`)`"));
    this.parameters.parameters = append(this.parameters.parameters, parameter);
  }

  /** 6.7.6.3p10: an unnamed parameter of type void as the only one says that there are none. */
  #finishParameters(): void {
    const own = this.parameters;
    const [first, second] = own.parameters;
    if (first === undefined || second !== undefined || own.variadic || first.declarator !== undefined) return;
    const { type, qualifiers, storage } = first.specifiers;
    if (type?.kind !== "basic" || type.words.length > 1 || type.words[0] !== "void") return;
    own.parameters = none;
    if (qualifiers.length > 0 || storage.length > 0) own.qualifiedVoid = first.token;
  }

  /** 6.7.6.3 identifier-list of an old-style definition */
  #identifierList(): void {
    const own = this.parameters;
    own.prototyped = false;
    own.identifiers = append(own.identifiers, this.take(Terminal.OldParameter));
    this.many(2, () => {
      this.take(Terminal.Comma, 2);
      this.tokens.expectName();
      own.identifiers = append(own.identifiers, this.take(Terminal.Identifier));
    });
    this.take(Terminal.RightParenthesis, 3);
    this.ACTION(() => this.#identifierLists.push(own));
  }

  /** Identifier lists that have not been told from parameters of unknown types yet. */
  #identifierLists: FunctionDraft[] = [];

  /**
   * 6.7.6.3p3: only the outermost function of a definition has an identifier list. What looks like one elsewhere are
   * parameters of types that nothing declares. `kept` may still become a definition's.
   */
  protected settleIdentifierLists(kept: Derivation | undefined): void {
    if (this.#identifierLists.length === 0) return;
    for (const list of this.#identifierLists) if (list !== kept) list.takeIdentifiersAsTypes();
    this.#identifierLists = [];
  }

  /** 6.7.6.3 parameter-declaration */
  readonly parameterDeclaration: Rule<ParameterDeclaration> = this.RULE("parameterDeclaration", () => {
    const leading = this.leadingAttributes;
    this.leadingAttributes = none;
    const specifiers = this.call(this.memberSpecifiers) as SpecifiersDraft;
    if (leading.length > 0) specifiers.attributes = appendAll(leading, specifiers.attributes);
    const declarator = this.call(this.optionalDeclarator);
    const name = declarator?.name;
    // 6.2.1p7: in scope from the end of its declarator on, so it hides a typedef name from the next parameter.
    if (name !== undefined) this.tokens.names.declareOrdinary(name.text);
    return { token: specifiers.token, specifiers, declarator };
  });

  /** 6.7.7 type-name: specifier-qualifier-list abstract-declarator */
  readonly typeName: Rule<TypeName> = this.RULE("typeName", (): TypeName => {
    const defined = this.definedTags;
    const specifiers = this.call(this.typeSpecifiers);
    const declarator = this.call(this.optionalDeclarator);
    if (declarator?.name !== undefined) this.ACTION(() => this.fail("a type without a name"));
    this.settleIdentifierLists(undefined);
    const typeName: TypeName = { kind: "type-name", token: specifiers.token, specifiers, declarator };
    this.ACTION(() => {
      if (this.definedTags !== defined || this.#definesInList()) this.embedded.push(typeName);
    });
    return typeName;
  });

  /** A type name may mention a tag that the parameter list around it defines. */
  #definesInList(): boolean {
    const { definedBefore } = this.parameters;
    return definedBefore >= 0 && this.definedTags !== definedBefore;
  }
}

/** With these a nested declarator begins, and no parameter does. */
const nestedStarts: ReadonlySet<number> = indexSet(
  "Star",
  "Caret",
  "LeftParenthesis",
  "LeftBracket",
  "Identifier",
);

function isName(terminal: number): boolean {
  return terminal === Terminal.Identifier.index || terminal === Terminal.TypedefName.index;
}

const callingConventions: ReadonlySet<string> = new Set([
  "cdecl",
  "stdcall",
  "fastcall",
  "vectorcall",
  "thiscall",
  "regcall",
  "pascal",
  "clrcall",
  "regparm",
  "sseregparm",
  "ms_abi",
  "sysv_abi",
  "pcs",
  "aarch64_vector_pcs",
]);

function isCallingConvention(attribute: Attribute): boolean {
  return callingConventions.has(attribute.name);
}
