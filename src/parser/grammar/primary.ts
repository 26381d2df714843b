/** String literals, generic selections, builtins that take types, and initializer lists (C11 6.4.5, 6.5.1.1, 6.7.9). */

import type { Token } from "../../lexer/token.ts";
import type { Expression, GenericSelection, InitializerList } from "../ast.ts";
import type { Alternative, Rule } from "../recognizer.ts";
import { Terminal } from "../vocabulary.ts";
import { append, none } from "./drafts.ts";
import { ExpressionGrammar } from "./expressions.ts";

type Association = GenericSelection["associations"][number];
type InitializerItem = InitializerList["items"][number];
type Designator = InitializerItem["designators"][number];

export abstract class PrimaryGrammar extends ExpressionGrammar {
  /**
   * 6.4.5p5 adjacent string literals. In a replacement list names and `#parameter` may stand among them, the latter as
   * two parts; `#parameter` alone is a node of its own.
   */
  readonly stringLiteral: Rule<Expression> = this.RULE("stringLiteral", () => {
    let parts: readonly Token[] = none;
    const addString = (): void => {
      parts = append(parts, this.take(Terminal.String, parts.length === 0 ? 0 : 1));
    };
    const addStringized = (occurrence: number): void => {
      parts = append(parts, this.take(Terminal.Hash, occurrence));
      this.tokens.expectWord();
      parts = append(parts, this.take(Terminal.Identifier, occurrence));
    };
    this.choose<void>([{ ALT: addString }, { ALT: () => addStringized(0) }]);
    this.many(0, () => {
      this.choose<void>(
        [
          { ALT: addString },
          { ALT: () => addStringized(1) },
          {
            ALT: () => {
              parts = append(parts, this.take(Terminal.Identifier, 2));
            },
          },
        ],
        1,
      );
    });
    return this.ACTION(() => this.#finishString(parts));
  });

  #finishString(parts: readonly Token[]): Expression {
    const token = parts[0] as Token;
    if (!this.isMacroBody && parts.some((part) => part.terminal !== Terminal.String.index)) {
      this.fail("an operator");
    }
    const [first, second] = parts;
    if (first?.terminal === Terminal.Hash.index && parts.length === 2) {
      this.stringizedParts = parts;
      return { kind: "stringize", token, name: second?.text ?? "" };
    }
    return { kind: "string", token, parts };
  }

  readonly builtinExpression: Rule<Expression> = this.RULE("builtinExpression", () =>
    this.choose(this.#builtinForms),
  );

  readonly #builtinForms: readonly Alternative<Expression>[] = [
    {
      // C23 6.4.4.5 predefined-constant
      ALT: () => {
        const token = this.take(Terminal.KeywordConstant);
        return { kind: "keyword-constant", token, name: token.text as "true" | "false" | "nullptr" };
      },
    },
    { ALT: () => this.#genericSelection() },
    { ALT: () => this.#offsetof() },
    {
      // GNU "Other Builtins": arguments may be type names.
      ALT: () => {
        const token = this.take(Terminal.BuiltinType);
        this.take(Terminal.LeftParenthesis);
        const list = this.call(this.operandList);
        this.take(Terminal.RightParenthesis);
        return { kind: "builtin", token, name: token.text, arguments: list };
      },
    },
  ];

  /** 6.5.1.1 `_Generic ( assignment-expression , generic-assoc-list )`; C2y and clang: a type name to select by. */
  #genericSelection(): Expression {
    const token = this.take(Terminal.Generic);
    this.take(Terminal.LeftParenthesis, 1);
    const control = this.call(this.typeNameOrAssignment);
    let associations: readonly Association[] = none;
    this.atLeastOne(0, () => {
      this.take(Terminal.Comma);
      const typeName = this.choose(
        [
          {
            ALT: () => {
              this.take(Terminal.Default);
              return undefined;
            },
          },
          { ALT: () => this.call(this.typeName, 1) },
        ],
        1,
      );
      this.take(Terminal.Colon);
      const expression = this.call(this.assignmentExpression, 1);
      associations = append(associations, { typeName, expression });
    });
    this.take(Terminal.RightParenthesis, 1);
    return { kind: "generic", token, control, associations };
  }

  /** GNU "Offsetof": `__builtin_offsetof ( type-name , member-designator )`. */
  #offsetof(): Expression {
    const token = this.take(Terminal.Offsetof);
    this.take(Terminal.LeftParenthesis, 2);
    this.ACTION(() => {
      // `offsetof(TYPE, MEMBER)`: in a replacement list the type is most often a parameter.
      if (this.isMacroBody && this.isNext(Terminal.Identifier))
        this.tokens.retype(Terminal.TypedefName.index);
    });
    const typeName = this.call(this.typeName, 2);
    this.take(Terminal.Comma, 1);
    this.tokens.expectName();
    let path: readonly (Token | Expression)[] = [this.take(Terminal.Identifier)];
    this.many(1, () => {
      this.choose<void>(
        [
          {
            ALT: () => {
              this.take(Terminal.Dot);
              this.tokens.expectName();
              path = append(path, this.take(Terminal.Identifier, 1));
            },
          },
          {
            ALT: () => {
              this.take(Terminal.LeftBracket);
              const index = this.call(this.expression, 2);
              this.take(Terminal.RightBracket);
              path = append(path, index);
            },
          },
        ],
        2,
      );
    });
    this.take(Terminal.RightParenthesis, 2);
    return { kind: "offsetof", token, typeName, path };
  }

  /** 6.7.9 initializer */
  readonly initializer: Rule<Expression> = this.RULE("initializer", () =>
    this.choose<Expression>([
      { ALT: () => this.call(this.initializerList) },
      { ALT: () => this.call(this.assignmentExpression) },
    ]),
  );

  /** 6.7.9 `{ initializer-list }`, with or without a last comma; GNU and C23: empty. */
  readonly initializerList: Rule<InitializerList> = this.RULE("initializerList", (): InitializerList => {
    const token = this.take(Terminal.LeftBrace);
    let items: readonly InitializerItem[] = none;
    let isSeparated = true;
    this.many(0, () => {
      if (!isSeparated) this.ACTION(() => this.fail("`,` or `}`"));
      const item = this.call(this.initializerItem);
      items = append(items, item);
      isSeparated = this.option(0, () => this.take(Terminal.Comma)) !== undefined;
    });
    this.take(Terminal.RightBrace);
    return { kind: "initializer-list", token, items };
  });

  /** 6.7.9 designation initializer; GNU: `[a ... b] =`, and the obsolete `name:` and `[index]` without `=`. */
  readonly initializerItem: Rule<InitializerItem> = this.RULE("initializerItem", () => {
    const designators: Designator[] = [];
    this.ACTION(() => {
      const isObsolete = this.isNext(Terminal.Identifier) && this.tokens.peek().text === ":";
      if (!isObsolete) return;
      designators.push(this.tokens.advance());
      this.tokens.advance();
    });
    this.many(0, () => designators.push(this.choose<Designator>(this.#designatorForms)));
    if (designators.length > 0) this.option(0, () => this.take(Terminal.Equal));
    const value = this.call(this.initializer);
    return { designators, value };
  });

  readonly #designatorForms: readonly Alternative<Designator>[] = [
    {
      ALT: () => {
        this.take(Terminal.Dot);
        this.tokens.expectName();
        return this.take(Terminal.Identifier);
      },
    },
    {
      ALT: () => {
        this.take(Terminal.LeftBracket);
        const first = this.constantExpression(0);
        const last = this.option(1, () => {
          this.take(Terminal.Ellipsis);
          return this.constantExpression(1);
        });
        this.take(Terminal.RightBracket);
        return last === undefined ? first : ([first, last] as const);
      },
    },
  ];
}
