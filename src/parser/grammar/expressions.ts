/** Expressions (C11 6.5, 6.6) with GNU's: statement expressions, `a ?: b`, `&&label`, `__real__`, `__builtin_...`. */

import type { Token } from "../../lexer/token.ts";
import type { AssignmentOperator, Expression, InitializerList, TypeName, UnaryOperator } from "../ast.ts";
import { canonicalWord } from "../keywords.ts";
import type { Alternative, Rule, RuleOn } from "../recognizer.ts";
import { Terminal } from "../vocabulary.ts";
import { AttributeGrammar } from "./attributes.ts";
import { append, none } from "./drafts.ts";
import { BinaryChain } from "./expression-tree.ts";
import { skipParentheses } from "./statements.ts";

type Operand = Expression | TypeName;

export abstract class ExpressionGrammar extends AttributeGrammar {
  /** True while a replacement list is read: names may stand among string literals, `#` makes a string. */
  isMacroBody = false;
  /** The `#` and the name of the last stringize expression, for a string that it turns out to be a part of. */
  protected stringizedParts: readonly Token[] = none;

  abstract readonly stringLiteral: Rule<Expression>;
  abstract readonly builtinExpression: Rule<Expression>;
  abstract readonly initializerList: Rule<InitializerList>;

  /** 6.5.17 expression */
  readonly expression: Rule<Expression> = this.RULE("expression", () => this.#commaExpression(0));

  /** 6.5.17 assignment-expression { , assignment-expression }; also used in place, which saves the stack a rule. */
  #commaExpression(occurrence: number): Expression {
    let left = this.call(this.assignmentExpression, occurrence);
    this.many(occurrence, () => {
      const token = this.take(Terminal.Comma, occurrence);
      const right = this.call(this.assignmentExpression, occurrence + 10);
      left = { kind: "binary", token, operator: ",", left, right };
    });
    return left;
  }

  /**
   * 6.5.16 assignment-expression over 6.5.15 conditional-expression over 6.5.5 to 6.5.14: the operands of binary
   * operators are read in a row and put together by precedence afterwards; what may stand on the left of an assignment
   * is for the semantics to say. One rule, since every rule in a nest costs the stack much.
   */
  readonly assignmentExpression: Rule<Expression> = this.RULE("assignmentExpression", () => {
    let left = this.call(this.castExpression);
    let chain: BinaryChain | undefined;
    this.many(0, () => {
      const operator = this.choose(this.#binaryOperators);
      const right = this.call(this.castExpression, 1);
      chain ??= new BinaryChain(left);
      this.ACTION(() => chain?.push(operator, right));
    });
    if (chain !== undefined) {
      this.tokens.limitLength(chain.length);
      left = chain.finish();
    }
    left = this.option(0, () => this.#conditional(left)) ?? left;
    return this.option(1, () => this.#assignment(left)) ?? left;
  });

  /** 6.5.15; GNU: the middle operand may be missing. */
  #conditional(condition: Expression): Expression {
    const token = this.take(Terminal.Question);
    this.tokens.descend();
    const whenTrue = this.option(2, () => this.call(this.expression));
    this.take(Terminal.Colon);
    const whenFalse = this.call(this.assignmentExpression, 1);
    this.tokens.ascend();
    return { kind: "conditional", token, condition, whenTrue, whenFalse };
  }

  #assignment(left: Expression): Expression {
    const token = this.choose(this.#assignmentOperators, 1);
    this.tokens.descend();
    const right = this.call(this.assignmentExpression, 2);
    this.tokens.ascend();
    return { kind: "assignment", token, operator: token.text as AssignmentOperator, left, right };
  }

  readonly #assignmentOperators: readonly Alternative<Token>[] = [
    { ALT: () => this.take(Terminal.Equal) },
    { ALT: () => this.take(Terminal.AssignmentOperator) },
  ];

  /** 6.6 constant-expression: a conditional-expression. */
  protected constantExpression(occurrence: number): Expression {
    const value = this.call(this.assignmentExpression, occurrence);
    if (value.kind === "assignment") this.ACTION(() => this.fail("a constant"));
    return value;
  }

  readonly #binaryOperators: readonly Alternative<Token>[] = [
    { ALT: () => this.take(Terminal.Star) },
    { ALT: () => this.take(Terminal.Sign) },
    { ALT: () => this.take(Terminal.Ampersand) },
    { ALT: () => this.take(Terminal.LogicalAnd) },
    { ALT: () => this.take(Terminal.Caret) },
    { ALT: () => this.take(Terminal.BinaryOperator) },
  ];

  /** 6.5.4 cast-expression, 6.5.3 unary-expression, 6.5.2 postfix-expression and 6.5.1 primary-expression. */
  readonly castExpression: Rule<Expression> = this.RULE("castExpression", () => this.choose(this.#castForms));

  readonly #castForms: readonly Alternative<Expression>[] = [
    { ALT: () => ({ kind: "number", token: this.take(Terminal.Number) }) },
    { ALT: () => this.call(this.namedExpression) },
    { ALT: () => this.#parenthesized() },
    { ALT: () => ({ kind: "character", token: this.take(Terminal.Character) }) },
    { ALT: () => this.#withPostfix(this.call(this.stringLiteral), 1) },
    { ALT: () => this.#unary() },
    { ALT: () => this.call(this.sizeofExpression) },
    { ALT: () => this.#withPostfix(this.call(this.builtinExpression), 2) },
  ];

  /** 6.5.1 identifier; in a replacement list it may stand among string literals: `PRIx "d"`. */
  readonly namedExpression: Rule<Expression> = this.RULE("namedExpression", () => {
    const token = this.take(Terminal.Identifier);
    const name: Expression = { kind: "identifier", token, name: token.text };
    const strings = this.option(0, () => this.call(this.stringLiteral));
    return this.#withPostfix(strings === undefined ? name : this.#prependToString(token, strings), 1);
  });

  #prependToString(token: Token, strings: Expression): Expression {
    return this.ACTION((): Expression => {
      if (!this.isMacroBody) this.fail("an operator");
      const parts = strings.kind === "string" ? strings.parts : this.stringizedParts;
      return { kind: "string", token, parts: [token, ...parts] };
    });
  }

  /** `( expression )`, `( type-name ) cast-expression`, `( type-name ) { ... }` (6.5.2.5), GNU `( { ... } )`. */
  #parenthesized(): Expression {
    const token = this.take(Terminal.LeftParenthesis);
    return this.choose<Expression>(
      [
        {
          ALT: () => {
            const typeName = this.call(this.typeName);
            this.take(Terminal.RightParenthesis);
            return this.choose<Expression>(
              [
                { ALT: () => this.#compoundLiteral(token, typeName, 3) },
                { ALT: () => this.#cast(token, typeName) },
              ],
              2,
            );
          },
        },
        { ALT: () => this.#withPostfix(this.#statementExpression(token), 4) },
        {
          ALT: () => {
            const expression = this.#commaExpression(1);
            this.take(Terminal.RightParenthesis, 1);
            return this.#withPostfix({ kind: "parenthesized", token, expression }, 5);
          },
        },
      ],
      1,
    );
  }

  /** 6.5.4 */
  #cast(token: Token, typeName: TypeName): Expression {
    this.tokens.descend();
    const operand = this.call(this.castExpression);
    this.tokens.ascend();
    return { kind: "cast", token, typeName, operand };
  }

  /** 6.5.2.5 */
  #compoundLiteral(token: Token, typeName: TypeName, occurrence: number): Expression {
    const initializer = this.call(this.initializerList, occurrence);
    return this.#withPostfix({ kind: "compound-literal", token, typeName, initializer }, occurrence);
  }

  /** GNU "Statement Exprs": the `{` after `(`; the statements are skipped. */
  #statementExpression(token: Token): Expression {
    this.take(Terminal.LeftBrace);
    this.ACTION(() => {
      if (skipParentheses(this.tokens, 1) === undefined) this.fail("`)`");
      this.tokens.closeStatementExpression();
    });
    return { kind: "statement-expression", token };
  }

  /** 6.5.3 unary-operator cast-expression; GNU's `&&label`, `__real__`, `__imag__`, `__extension__`. */
  #unary(): Expression {
    const token = this.call(this.unaryOperator);
    this.tokens.descend();
    const operand = this.call(this.castExpression, 1);
    this.tokens.ascend();
    return this.ACTION(() => ({
      kind: "unary" as const,
      token,
      operator: canonicalWord(token.text) as UnaryOperator,
      operand,
    }));
  }

  readonly unaryOperator: Rule<Token> = this.RULE("unaryOperator", () => this.choose(this.#unaryOperators));

  readonly #unaryOperators: readonly Alternative<Token>[] = [
    { ALT: () => this.take(Terminal.Sign) },
    { ALT: () => this.take(Terminal.Complement) },
    { ALT: () => this.take(Terminal.Star) },
    { ALT: () => this.take(Terminal.Ampersand) },
    { ALT: () => this.take(Terminal.LogicalAnd) },
    { ALT: () => this.take(Terminal.Increment) },
    { ALT: () => this.take(Terminal.Extension) },
    { ALT: () => this.take(Terminal.ComplexPart) },
  ];

  /** 6.5.3.4 `sizeof unary-expression`, `sizeof ( type-name )`, `_Alignof ( type-name )`; GNU: of an expression. */
  readonly sizeofExpression: Rule<Expression> = this.RULE("sizeofExpression", (): Expression => {
    const token = this.choose(this.#sizeofWords);
    this.tokens.descend();
    const operand = this.choose<Operand>(
      [
        { ALT: () => this.#sizeofParenthesized() },
        // The parenthesis is the first alternative's: `sizeof (int) + 1` is no cast of `+1`.
        { ALT: () => this.call(this.castExpression), IGNORE_AMBIGUITIES: true },
      ],
      1,
    );
    this.tokens.ascend();
    const operator = token.terminal === Terminal.Sizeof.index ? "sizeof" : "_Alignof";
    return { kind: "sizeof", token, operator, operand };
  });

  readonly #sizeofWords: readonly Alternative<Token>[] = [
    { ALT: () => this.take(Terminal.Sizeof) },
    { ALT: () => this.take(Terminal.Alignof) },
  ];

  #sizeofParenthesized(): Operand {
    const token = this.take(Terminal.LeftParenthesis);
    return this.choose<Operand>(
      [
        {
          ALT: () => {
            const typeName = this.call(this.typeName);
            this.take(Terminal.RightParenthesis);
            return this.option(1, () => this.#compoundLiteral(token, typeName, 2)) ?? typeName;
          },
        },
        { ALT: () => this.#withPostfix(this.#statementExpression(token), 3) },
        {
          ALT: () => {
            const expression = this.call(this.expression);
            this.take(Terminal.RightParenthesis, 1);
            return this.#withPostfix({ kind: "parenthesized", token, expression }, 4);
          },
        },
      ],
      2,
    );
  }

  #withPostfix(base: Expression, occurrence: number): Expression {
    return this.option(occurrence, () => this.callOn(this.postfix, base, occurrence)) ?? base;
  }

  /** 6.5.2 what follows a primary expression: `[ ]`, `( )`, `.`, `->`, `++`, `--`. */
  readonly postfix: RuleOn<Expression, Expression> = this.RULE("postfix", (base?: Expression) => {
    let node = base as Expression;
    let length = 0;
    this.atLeastOne(0, () => {
      this.tokens.limitLength(++length);
      node = this.choose<Expression>([
        {
          ALT: () => {
            const token = this.take(Terminal.LeftBracket);
            const index = this.call(this.expression);
            this.take(Terminal.RightBracket);
            return { kind: "subscript", token, base: node, index };
          },
        },
        {
          ALT: () => {
            const token = this.take(Terminal.LeftParenthesis);
            this.tokens.descend();
            const list = this.call(this.operandList);
            this.tokens.ascend();
            this.take(Terminal.RightParenthesis);
            return { kind: "call", token, callee: node, arguments: list };
          },
        },
        { ALT: () => this.#member(node, false) },
        { ALT: () => this.#member(node, true) },
        {
          ALT: () => {
            const token = this.take(Terminal.Increment);
            return { kind: "postfix", token, operator: token.text as "++" | "--", operand: node };
          },
        },
      ]);
    });
    return node;
  });

  #member(base: Expression, arrow: boolean): Expression {
    const token = this.take(arrow ? Terminal.Arrow : Terminal.Dot);
    this.tokens.expectName();
    const member = this.take(Terminal.Identifier, arrow ? 1 : 0);
    return { kind: "member", token, base, arrow, member };
  }

  /** 6.5.2 argument-expression-list; builtins and macros take type names as well. */
  readonly operandList: Rule<readonly Operand[]> = this.RULE("operandList", () => {
    let list: readonly Operand[] = none;
    this.option(0, () => {
      list = append(list, this.call(this.typeNameOrAssignment));
      this.many(0, () => {
        this.take(Terminal.Comma);
        list = append(list, this.call(this.typeNameOrAssignment, 1));
      });
    });
    return list;
  });

  readonly typeNameOrAssignment: Rule<Operand> = this.RULE("typeNameOrAssignment", () =>
    this.choose<Operand>(this.#operandForms),
  );

  readonly #operandForms: readonly Alternative<Operand>[] = [
    { ALT: () => this.call(this.typeName) },
    { ALT: () => this.call(this.assignmentExpression) },
  ];

  /** `typeof`, `_Alignas` and their like take a type name or a whole expression. */
  readonly typeNameOrExpression: Rule<Operand> = this.RULE("typeNameOrExpression", () =>
    this.choose<Operand>([
      { ALT: () => this.call(this.typeName) },
      { ALT: () => this.call(this.expression) },
    ]),
  );
}
