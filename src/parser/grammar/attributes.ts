/**
 * Attributes: GNU's (GCC manual, "Attribute Syntax"), Microsoft's `__declspec`, C23's `[[...]]` (6.7.12), and keywords
 * that are attributes by themselves.
 */

import type { Token } from "../../lexer/token.ts";
import type { Attribute, Expression, TypeName } from "../ast.ts";
import { type Alternative, Recognizer, type Rule } from "../recognizer.ts";
import { isCutLiteral, SyntaxFault } from "../syntax-fault.ts";
import { Terminal } from "../vocabulary.ts";
import { append, none } from "./drafts.ts";
import { startsDeclarationLine } from "./statements.ts";

type AttributeArguments = readonly (Expression | TypeName)[];
type AttributeForm = Attribute["form"];

export abstract class AttributeGrammar extends Recognizer {
  /** Where a construct's attributes go; saved and restored by whoever changes it. */
  #attributes: readonly Attribute[] = none;
  #argumentList: AttributeArguments = none;
  #form: AttributeForm = "gnu";

  readonly #forms: readonly Alternative<void>[] = [
    { ALT: () => this.call(this.gnuAttribute) },
    { ALT: () => this.call(this.declspec) },
    { ALT: () => this.call(this.standardAttribute) },
    {
      ALT: () => {
        const word = this.take(Terminal.KeywordAttribute);
        this.ACTION(() => this.#add(word, "keyword", undefined, undefined));
      },
    },
  ];

  /** attribute-specifier: one construct, which lists any number of attributes. */
  readonly attribute: Rule<readonly Attribute[]> = this.RULE("attribute", () => {
    const outer = this.#attributes;
    this.#attributes = none;
    this.choose(this.#forms);
    const own = this.#attributes;
    this.#attributes = outer;
    return own;
  });

  /** GNU: `__attribute__ ( ( attribute-list ) )`; elements of the list may be empty. */
  readonly gnuAttribute: Rule<void> = this.RULE("gnuAttribute", () => {
    this.take(Terminal.Attribute);
    this.take(Terminal.LeftParenthesis);
    this.take(Terminal.LeftParenthesis, 1);
    this.#attributeList("gnu");
    this.take(Terminal.RightParenthesis);
    this.take(Terminal.RightParenthesis, 1);
  });

  /** Microsoft: `__declspec ( extended-decl-modifier-seq )`; commas are tolerated as compilers do. */
  readonly declspec: Rule<void> = this.RULE("declspec", () => {
    this.take(Terminal.Declspec);
    this.take(Terminal.LeftParenthesis);
    this.#attributeList("declspec");
    this.take(Terminal.RightParenthesis);
  });

  /** C23 6.7.12.1 attribute-specifier: `[ [ attribute-list ] ]`, attribute-token with or without a prefix. */
  readonly standardAttribute: Rule<void> = this.RULE("standardAttribute", () => {
    this.take(Terminal.AttributeOpen);
    this.take(Terminal.LeftBracket);
    this.#attributeList("standard");
    this.take(Terminal.RightBracket);
    this.take(Terminal.RightBracket, 1);
  });

  #attributeList(form: AttributeForm): void {
    this.#form = form;
    this.tokens.expectWord();
    this.many(0, this.#addItem);
  }

  readonly #addItem = (): void => {
    this.choose(this.#items);
    this.tokens.expectWord();
  };

  readonly #items: readonly Alternative<unknown>[] = [
    { ALT: () => this.take(Terminal.Comma) },
    { ALT: () => this.#item() },
  ];

  /** attribute: a word, in `[[...]]` perhaps with a prefix, and perhaps arguments. */
  #item(): void {
    const form = this.#form;
    let word = this.take(Terminal.Identifier);
    const prefixed = this.option(0, this.#prefixedWord);
    const args = this.option(1, this.#arguments);
    // Attributes within the arguments have a form of their own.
    this.#form = form;
    this.ACTION(() => {
      const namespace = prefixed === undefined ? undefined : word;
      if (prefixed !== undefined) word = prefixed;
      this.#add(word, form, namespace, args);
    });
  }

  readonly #prefixedWord = (): Token => {
    this.take(Terminal.Scope);
    this.tokens.expectWord();
    return this.take(Terminal.Identifier, 1);
  };

  readonly #arguments = (): AttributeArguments => this.call(this.attributeArguments);

  /**
   * attribute-argument-clause. The standard has any balanced tokens here; what is neither an expression nor a type is
   * passed over without a word, since nobody could say what it means.
   */
  readonly attributeArguments: Rule<AttributeArguments> = this.RULE("attributeArguments", () => {
    const outer = this.#argumentList;
    this.#argumentList = none;
    this.take(Terminal.LeftParenthesis);
    const level = this.tokens.parentheses;
    this.many(0, this.#addArgument);
    this.ACTION(() => this.#skipArgument(level, false));
    this.take(Terminal.RightParenthesis);
    const own = this.#argumentList;
    this.#argumentList = outer;
    return own;
  });

  readonly #addArgument = (): void => {
    this.choose(this.#argumentItems);
  };

  readonly #argumentItems: readonly Alternative<unknown>[] = [
    { ALT: () => this.take(Terminal.Comma) },
    { ALT: () => this.#parseArgument() },
  ];

  #parseArgument(): void {
    const level = this.tokens.parentheses;
    const outer = this.#argumentList;
    const state = this.saveState();
    try {
      const argument = this.choose<Expression | TypeName>(this.#argumentForms, 1);
      this.ACTION(() => {
        if (!this.isNext(Terminal.Comma) && !this.isNext(Terminal.RightParenthesis)) this.fail("`,`");
      });
      this.#argumentList = append(outer, argument);
    } catch (error) {
      if (!(error instanceof SyntaxFault) || error.code === "nesting-too-deep") throw error;
      this.#argumentList = outer;
      this.#skipArgument(level, true);
      this.restoreState(state);
    }
  }

  readonly #argumentForms: readonly Alternative<Expression | TypeName>[] = [
    { ALT: () => this.call(this.typeName) },
    { ALT: () => this.call(this.assignmentExpression) },
  ];

  /** Skips to the `)` that closes the arguments, or to the comma before the next one. */
  #skipArgument(level: number, toComma: boolean): void {
    const tokens = this.tokens;
    while (!this.isAtEnd()) {
      const token = tokens.look();
      // The `)` is lost with the rest of the literal's line, or was never there.
      if (isCutLiteral(token) || startsDeclarationLine(token)) this.fail("`)`");
      if (tokens.parentheses <= level) {
        if (this.isNext(Terminal.RightParenthesis)) return;
        if (toComma && this.isNext(Terminal.Comma)) return;
      }
      tokens.advance();
    }
  }

  #add(
    word: Token,
    form: AttributeForm,
    namespace: Token | undefined,
    args: AttributeArguments | undefined,
  ): void {
    const name = attributeName(word.text, form);
    const prefix = namespace === undefined ? undefined : attributeName(namespace.text, form);
    this.#attributes = append(this.#attributes, {
      token: word,
      name,
      form,
      namespace: prefix,
      arguments: args,
    });
  }
}

/** GNU's `__name__` is `name`; a keyword loses every underscore in front (`_Nonnull`, `__stdcall`). */
function attributeName(spelling: string, form: AttributeForm): string {
  if (spelling.charCodeAt(0) !== underscore) return spelling;
  if (form === "keyword") return spelling.replace(/^_+/, "");
  const isWrapped = spelling.length > 4 && spelling.startsWith("__") && spelling.endsWith("__");
  return isWrapped ? spelling.slice(2, -2) : spelling;
}

const underscore = 0x5f;
