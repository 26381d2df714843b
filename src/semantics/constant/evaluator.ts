/**
 * The evaluator as its own parts see it: each kind of expression has a file of its own, and all of them come back here
 * for their operands. `constant.ts` puts the parts together.
 */

import type { Type } from "../../ir/type.ts";
import type { Expression } from "../../parser/ast.ts";
import type { ConstantEnvironment } from "./environment.ts";
import type { Failure, Outcome, Place } from "./outcome.ts";

export interface Evaluator {
  readonly environment: ConstantEnvironment;
  /** The value after lvalue, array and function conversion (6.3.2.1). */
  evaluate(expression: Expression): Outcome;
  /** The object that an lvalue designates. */
  locate(expression: Expression): Place | Failure;
  /** The type before those conversions, its typedefs kept; undefined where it cannot be told. */
  typeOf(expression: Expression): Type | undefined;
}
