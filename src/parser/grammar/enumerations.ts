/** Enumerations (C11 6.7.2.2, C23 6.7.2.2). */

import type { Token } from "../../lexer/token.ts";
import type { Attribute, Enumerator, EnumSpecifier, TypeName } from "../ast.ts";
import type { Rule } from "../recognizer.ts";
import { Terminal, typeStarts } from "../vocabulary.ts";
import { append, appendAll, none } from "./drafts.ts";
import { RecordGrammar } from "./records.ts";

interface EnumeratorList {
  readonly enumerators: readonly Enumerator[];
  /** The `}`. */
  readonly lastToken: Token;
}

export abstract class EnumerationGrammar extends RecordGrammar {
  /** 6.7.2.2 enum-specifier; C23: `enum tag : type`; GNU: attributes as on a record. */
  readonly enumSpecifier: Rule<EnumSpecifier> = this.RULE("enumSpecifier", (): EnumSpecifier => {
    const token = this.take(Terminal.Enum);
    let attributes = this.tagAttributes();
    const tag = this.option(0, () => this.take(Terminal.Identifier));
    const underlyingType = this.option(1, {
      GATE: () => this.#isUnderlyingType(),
      DEF: (): TypeName => {
        this.take(Terminal.Colon);
        const specifiers = this.call(this.typeSpecifiers);
        return { kind: "type-name", token: specifiers.token, specifiers, declarator: undefined };
      },
    });
    const body = this.option(2, () => this.call(this.enumeratorList));
    if (body === undefined) {
      if (tag === undefined) this.ACTION(() => this.fail("a tag or `{`"));
    } else {
      this.definedTags++;
      this.many(1, () => {
        attributes = appendAll(attributes, this.call(this.attribute, 1));
      });
    }
    return {
      kind: "enum",
      token,
      tag,
      underlyingType,
      enumerators: body?.enumerators,
      attributes,
      lastToken: body?.lastToken ?? tag ?? token,
    };
  });

  /** `enum e : int` names a type, `enum e : 3` in a record is a bit-field (C23 6.7.2.2p3). */
  #isUnderlyingType(): boolean {
    return typeStarts.has(this.tokens.names.classify(this.tokens.peek().text));
  }

  /** 6.7.2.2 enumerator-list, with or without a last comma */
  readonly enumeratorList: Rule<EnumeratorList> = this.RULE("enumeratorList", () => {
    const opening = this.take(Terminal.LeftBrace);
    let enumerators: readonly Enumerator[] = none;
    let isSeparated = true;
    this.tokens.expectName();
    this.many(0, () => {
      if (!isSeparated) this.ACTION(() => this.fail("`,` or `}`"));
      enumerators = append(enumerators, this.call(this.enumerator));
      isSeparated = this.option(0, () => this.take(Terminal.Comma)) !== undefined;
      this.tokens.expectName();
    });
    this.ACTION(() => this.requireClosing(opening, isSeparated ? "a name or `}`" : "`,` or `}`"));
    const lastToken = this.take(Terminal.RightBrace);
    return { enumerators, lastToken };
  });

  /** 6.7.2.2 enumerator: `name`, `name = constant-expression`; in scope from here on (6.2.1p7). */
  readonly enumerator: Rule<Enumerator> = this.RULE("enumerator", () => {
    const mark = this.embedded.length;
    const name = this.take(Terminal.Identifier);
    let attributes: readonly Attribute[] = none;
    this.many(0, () => {
      attributes = appendAll(attributes, this.call(this.attribute));
    });
    const value = this.option(0, () => {
      this.take(Terminal.Equal);
      return this.constantExpression(0);
    });
    this.tokens.names.declareOrdinary(name.text);
    return this.withEmbedded<Enumerator>({ name, value, attributes }, mark);
  });
}
