/** Builds the tree of a chain of binary operators by precedence (C11 6.5.5 to 6.5.14), without recursion. */

import type { Token } from "../../lexer/token.ts";
import type { BinaryOperator, Expression } from "../ast.ts";

const precedences: ReadonlyMap<string, number> = new Map(
  [
    ["||"],
    ["&&"],
    ["|"],
    ["^"],
    ["&"],
    ["==", "!="],
    ["<", ">", "<=", ">="],
    ["<<", ">>"],
    ["+", "-"],
    ["*", "/", "%"],
  ].flatMap((operators, level) => operators.map((operator) => [operator, level] as const)),
);

export class BinaryChain {
  /** How many operators were pushed. */
  length = 0;
  readonly #operands: Expression[];
  readonly #operators: Token[] = [];

  constructor(first: Expression) {
    this.#operands = [first];
  }

  push(operator: Token, right: Expression): void {
    const level = levelOf(operator);
    this.length++;
    // All binary operators associate to the left: what binds at least as tightly is complete.
    while (this.#operators.length > 0 && levelOf(this.#operators.at(-1) as Token) >= level) this.#reduce();
    this.#operators.push(operator);
    this.#operands.push(right);
  }

  finish(): Expression {
    while (this.#operators.length > 0) this.#reduce();
    return this.#operands[0] as Expression;
  }

  #reduce(): void {
    const token = this.#operators.pop() as Token;
    const right = this.#operands.pop() as Expression;
    const left = this.#operands.pop() as Expression;
    this.#operands.push({ kind: "binary", token, operator: token.text as BinaryOperator, left, right });
  }
}

function levelOf(operator: Token): number {
  return precedences.get(operator.text) ?? 0;
}
