/** External declarations (C11 6.9, 6.7): the grammar's start, and the class that is the whole of it. */

import { type Token, TokenKind } from "../../lexer/token.ts";
import type {
  Declaration,
  Declarator,
  Expression,
  ExternalDeclaration,
  FunctionDefinition,
  InitializedDeclarator,
  Specifiers,
  StringLiteral,
} from "../ast.ts";
import { canonicalWord } from "../keywords.ts";
import type { Alternative, Rule, RuleOn } from "../recognizer.ts";
import type { TokenAdapter } from "../token-adapter.ts";
import { declarationStarts, Terminal } from "../vocabulary.ts";
import { append, appendAll, type DeclaratorDraft, FunctionDraft, none, type SavedState } from "./drafts.ts";
import { EnumerationGrammar } from "./enumerations.ts";
import { skipBlock, skipParentheses, takeInitializer } from "./statements.ts";

/** Reads the tokens of an initializer; undefined where they are none. */
export type InitializerReader = (grammar: Grammar, tokens: readonly Token[]) => Expression | undefined;

/** Never added to: a declaration is only pulled with a list of the parser's own. */
const nothingPending: ExternalDeclaration[] = [];

export class Grammar extends EnumerationGrammar {
  /** Declarations that were read as the parameters of an old-style definition and are none. */
  pending: ExternalDeclaration[] = nothingPending;
  readInitializer: InitializerReader = readNothing;

  /** Forgets all that belongs to a run. */
  release(): void {
    this.tokens = this.#idle;
    this.pending = nothingPending;
    this.embedded = [];
    this.readInitializer = readNothing;
    this.isMacroBody = false;
  }

  readonly #idle: TokenAdapter = this.tokens;
  /** Between two declarations. */
  readonly initialState: SavedState = this.saveState();

  /** 6.9 external-declaration; GNU: `asm` at file scope. */
  readonly externalDeclaration: Rule<ExternalDeclaration> = this.RULE("externalDeclaration", () => {
    this.ACTION(() => this.passExtension());
    return this.choose(this.#externalForms);
  });

  readonly #externalForms: readonly Alternative<ExternalDeclaration>[] = [
    { ALT: () => this.call(this.declaration) },
    {
      ALT: () => {
        const assertion = this.call(this.staticAssertion);
        this.take(Terminal.Semicolon);
        return assertion;
      },
    },
    { ALT: () => this.#assemblerDeclaration() },
  ];

  /** GNU "Basic Asm": its text says nothing to a binding. */
  #assemblerDeclaration(): ExternalDeclaration {
    const token = this.take(Terminal.Asm);
    this.ACTION(() => {
      while (asmQualifiers.has(canonicalWord(this.tokens.look().text))) this.tokens.advance();
    });
    this.take(Terminal.LeftParenthesis);
    this.ACTION(() => {
      if (skipParentheses(this.tokens) === undefined) this.fail("`)`");
      this.tokens.restart();
    });
    this.take(Terminal.Semicolon, 1);
    return { kind: "assembler", token };
  }

  /** 6.7 declaration and 6.9.1 function-definition, which begin alike; K&R: parameter declarations before the body. */
  readonly declaration: Rule<Declaration | FunctionDefinition> = this.RULE("declaration", () => {
    const specifiers = this.call(this.declarationSpecifiers);
    return this.choose<Declaration | FunctionDefinition>([
      {
        ALT: () => {
          const lastToken = this.take(Terminal.Semicolon);
          return { kind: "declaration", token: specifiers.token, specifiers, declarators: none, lastToken };
        },
      },
      {
        ALT: () => {
          const first = this.callOn(this.initDeclarator, specifiers);
          this.ACTION(() => this.#requireEnd(first.declarator));
          return this.choose<Declaration | FunctionDefinition>(
            [
              { ALT: () => this.#moreDeclarators(specifiers, first) },
              { ALT: () => this.#functionBody(specifiers, first, none, 0) },
              // A declaration may begin with `;`, but here that ends this one.
              { ALT: () => this.#oldStyleDefinition(specifiers, first), IGNORE_AMBIGUITIES: true },
            ],
            1,
          );
        },
      },
    ]);
  });

  /** 6.7 init-declarator-list, and the `;` */
  #moreDeclarators(specifiers: Specifiers, first: InitializedDeclarator): Declaration {
    let declarators: readonly InitializedDeclarator[] = [first];
    const lastToken: Token = this.choose(
      [
        {
          ALT: () => {
            this.atLeastOne(0, () => {
              this.take(Terminal.Comma);
              declarators = append(declarators, this.callOn(this.initDeclarator, specifiers, 1));
              this.ACTION(() => this.#requireEnd(declarators.at(-1)?.declarator as Declarator));
            });
            return this.take(Terminal.Semicolon, 1);
          },
        },
        { ALT: () => this.take(Terminal.Semicolon, 2) },
      ],
      2,
    );
    this.ACTION(() => takeIdentifiersAsTypes(declarators));
    return { kind: "declaration", token: specifiers.token, specifiers, declarators, lastToken };
  }

  /** 6.7 init-declarator; GNU: `asm` label and attributes between the two. */
  readonly initDeclarator: RuleOn<Specifiers, InitializedDeclarator> = this.RULE(
    "initDeclarator",
    (specifiers?: Specifiers) => {
      const mark = this.embedded.length;
      const declarator = this.call(this.declarator) as DeclaratorDraft;
      this.ACTION(() => {
        this.#declare(specifiers as Specifiers, declarator);
        this.settleIdentifierLists(declarator.derivations[0]);
      });
      this.many(0, () => {
        this.choose<void>([
          {
            ALT: () => {
              const label = this.call(this.assemblerLabel);
              this.ACTION(() => {
                declarator.assemblerLabel = label;
              });
            },
          },
          {
            ALT: () => {
              const attributes = this.call(this.attribute);
              this.ACTION(() => {
                declarator.attributes = appendAll(declarator.attributes, attributes);
              });
            },
          },
        ]);
      });
      const initializer = this.option(0, (): InitializedDeclarator["initializer"] => {
        this.take(Terminal.Equal);
        return this.ACTION(() => this.#readInitializer(specifiers as Specifiers, declarator));
      });
      return this.withEmbedded<InitializedDeclarator>({ declarator, initializer }, mark);
    },
  );

  /** 6.2.1p7: in scope as soon as its declarator is complete. */
  #declare(specifiers: Specifiers, declarator: Declarator): void {
    const name = declarator.name;
    if (name === undefined) return;
    if (specifiers.storage.includes("typedef")) this.tokens.names.declareTypedef(name.text);
    else this.tokens.names.declareOrdinary(name.text);
  }

  /** GNU "Asm Labels" */
  readonly assemblerLabel: Rule<StringLiteral | undefined> = this.RULE("assemblerLabel", () => {
    this.take(Terminal.Asm);
    this.take(Terminal.LeftParenthesis);
    const label = this.call(this.stringLiteral);
    this.take(Terminal.RightParenthesis);
    return label?.kind === "string" ? label : undefined;
  });

  /**
   * 6.7.9: an initializer is skipped, unless the type or the value of what it initializes depends on it: the length of
   * an array, a type that is deduced (C23 6.7.9, GNU `__auto_type`), a `constexpr` (C23 6.7.1), or a `static const`,
   * whose value is all that there is of it. For the tags that it defines (6.2.1p7) it is read and then forgotten.
   */
  #readInitializer(specifiers: Specifiers, declarator: Declarator): Expression | "skipped" {
    const { taken, mayDefineTags } = takeInitializer(this.tokens, specifiers.token);
    const matters = initializerMatters(specifiers, declarator);
    if (!matters && !mayDefineTags) return "skipped";
    const initializer = this.readInitializer(this, taken);
    return matters && initializer !== undefined ? initializer : "skipped";
  }

  /** 6.9.1: the body is skipped by its braces. */
  #functionBody(
    specifiers: Specifiers,
    { declarator }: InitializedDeclarator,
    parameterDeclarations: readonly Declaration[],
    occurrence: number,
  ): FunctionDefinition {
    this.ACTION(() => {
      if (declarator.derivations[0]?.kind !== "function") this.fail("`;`");
    });
    const opening = this.take(Terminal.LeftBrace, occurrence);
    const lastToken = this.ACTION(() => {
      const closing = skipBlock(this.tokens, specifiers.token, 1);
      if (closing === undefined) this.reportUnclosed(opening);
      this.tokens.restart();
      return closing ?? opening;
    });
    return {
      kind: "function-definition",
      token: specifiers.token,
      specifiers,
      declarator,
      parameterDeclarations,
      lastToken,
    };
  }

  /**
   * 6.9.1 declaration-list between an old-style declarator and its body. Where what follows cannot be that, the
   * declarator only lacks its `;`, and what was read are declarations of their own.
   */
  #oldStyleDefinition(
    specifiers: Specifiers,
    first: InitializedDeclarator,
  ): Declaration | FunctionDefinition {
    let parameters: readonly (Declaration | FunctionDefinition)[] = none;
    let isList = true;
    this.ACTION(() => {
      if (!isOldStyle(first.declarator)) this.fail("`;`, `,`, `=` or a function body");
    });
    this.tokens.descend();
    this.atLeastOne(1, {
      GATE: () => isList,
      DEF: () => {
        const next = this.call(this.declaration, 1);
        parameters = append(parameters, next);
        this.ACTION(() => {
          isList = isParameterOf(next, first.declarator);
        });
      },
    });
    this.ACTION(() => {
      this.tokens.ascend();
      if (isList && this.isNext(Terminal.LeftBrace)) return;
      this.pending.push(...parameters);
      this.insertSemicolon(parameters[0]?.token ?? this.tokens.look());
    });
    return this.choose<Declaration | FunctionDefinition>(
      [
        { ALT: () => this.#functionBody(specifiers, first, parameters as readonly Declaration[], 1) },
        {
          ALT: () => {
            const lastToken = this.take(Terminal.Semicolon, 3);
            this.ACTION(() => takeIdentifiersAsTypes([first]));
            return {
              kind: "declaration",
              token: specifiers.token,
              specifiers,
              declarators: [first],
              lastToken,
            };
          },
        },
      ],
      3,
    );
  }

  /**
   * Where a declarator is complete: what begins a declaration has lost a `;` before it, which is reported and supplied;
   * a name that nothing declares, after a function, is a macro that nothing defined, which is reported and passed over.
   */
  #requireEnd(declarator: Declarator): void {
    const { tokens } = this;
    const token = tokens.look();
    const isFunction = declarator.derivations[0]?.kind === "function";
    if (isOldStyle(declarator)) return;
    const isUnknown = isFunction && token.terminal === Terminal.Identifier.index;
    const next = isUnknown ? tokens.peek() : token;
    if (
      declarationStarts.has(token.terminal) ||
      (isUnknown && (next.kind === TokenKind.Identifier || next.text === "*"))
    ) {
      this.insertSemicolon(token);
      return;
    }
    if (!isUnknown) return;
    this.report("unknown-specifier", token, { name: token.text });
    tokens.advance();
    if (!this.isNext(Terminal.LeftParenthesis)) return;
    tokens.pullRaw();
    skipParentheses(tokens);
  }
}

/** GNU: what may stand between `asm` and its parenthesis. */
const asmQualifiers: ReadonlySet<string> = new Set(["volatile", "inline", "goto"]);

function initializerMatters({ type, storage, qualifiers }: Specifiers, declarator: Declarator): boolean {
  if (storage.includes("constexpr")) return true;
  const [outermost] = declarator.derivations;
  const isStatic = storage.includes("static");
  if (outermost?.kind === "array") return outermost.count === "unspecified";
  if (outermost !== undefined)
    return isStatic && outermost.kind === "pointer" && outermost.qualifiers.includes("const");
  if (isStatic && qualifiers.includes("const") && type?.kind !== "record") return true;
  switch (type?.kind) {
    case undefined:
    // What they name may be an array without a length.
    case "typedef-name":
    case "typeof":
      return true;
    default:
      return type?.kind === "basic" && type.words.includes("__auto_type");
  }
}

const readNothing: InitializerReader = () => undefined;

/** What is no definition has no identifier list (6.7.6.3p3): the names are types that nothing declares. */
function takeIdentifiersAsTypes(declarators: readonly InitializedDeclarator[]): void {
  for (const { declarator } of declarators) {
    const [outermost] = declarator.derivations;
    if (outermost instanceof FunctionDraft && outermost.identifiers.length > 0)
      outermost.takeIdentifiersAsTypes();
  }
}

function isOldStyle(declarator: Declarator): boolean {
  const [outermost] = declarator.derivations;
  return outermost?.kind === "function" && outermost.identifiers.length > 0;
}

/** 6.9.1p6: a parameter declaration declares only names of the list, with no storage class but `register`. */
function isParameterOf(next: Declaration | FunctionDefinition, declarator: Declarator): boolean {
  const [list] = declarator.derivations;
  if (list?.kind !== "function" || next.kind !== "declaration" || next.declarators.length === 0) return false;
  return (
    next.specifiers.storage.every((word) => word === "register") &&
    next.declarators.every(({ declarator: { name } }) =>
      list.identifiers.some((identifier) => identifier.text === name?.text),
    )
  );
}
