/** C's integer arithmetic (C11 6.5, 6.3.1) on BigInt. Widths are in bits. */

export interface IntegerFormat {
  readonly width: number;
  readonly signed: boolean;
}

export type IntegerOperator = "*" | "/" | "%" | "+" | "-" | "<<" | ">>" | "&" | "^" | "|";
export type ComparisonOperator = "<" | ">" | "<=" | ">=" | "==" | "!=";

/** `overflow`: the exact result did not fit into a signed type (6.5p5) and was wrapped, as gcc does. */
export type IntegerResult =
  | { readonly value: bigint; readonly overflow: boolean }
  | { readonly failure: "division-by-zero" | "shift-count" };

/** The value modulo 2^width, in the format's range (6.3.1.3; wrapping for signed formats as gcc defines it). */
export function wrapInteger(value: bigint, format: IntegerFormat): bigint {
  return format.signed ? BigInt.asIntN(format.width, value) : BigInt.asUintN(format.width, value);
}

export function fitsInteger(value: bigint, format: IntegerFormat): boolean {
  return wrapInteger(value, format) === value;
}

/** Both operands are already of the format, save a shift's count, which may have any value. */
export function computeInteger(
  operator: IntegerOperator,
  left: bigint,
  right: bigint,
  format: IntegerFormat,
): IntegerResult {
  switch (operator) {
    case "*":
      return wrapped(left * right, format);
    case "+":
      return wrapped(left + right, format);
    case "-":
      return wrapped(left - right, format);
    case "/":
      return right === 0n ? { failure: "division-by-zero" } : wrapped(left / right, format);
    case "%":
      return right === 0n ? { failure: "division-by-zero" } : wrapped(left % right, format);
    case "<<":
    case ">>":
      return shiftInteger(operator, left, right, format);
    case "&":
      return { value: left & right, overflow: false };
    case "^":
      return { value: left ^ right, overflow: false };
    case "|":
      return { value: left | right, overflow: false };
  }
}

export function compareIntegers(operator: ComparisonOperator, left: bigint, right: bigint): boolean {
  switch (operator) {
    case "<":
      return left < right;
    case ">":
      return left > right;
    case "<=":
      return left <= right;
    case ">=":
      return left >= right;
    case "==":
      return left === right;
    case "!=":
      return left !== right;
  }
}

export function negateInteger(value: bigint, format: IntegerFormat): IntegerResult {
  return wrapped(-value, format);
}

export function complementInteger(value: bigint, format: IntegerFormat): bigint {
  return wrapInteger(~value, format);
}

/**
 * 6.5.7p3: a count that is negative or not less than the width is undefined. Checked before BigInt shifts anything: a
 * hostile count would ask for more memory than there is.
 */
function shiftInteger(
  operator: "<<" | ">>",
  left: bigint,
  right: bigint,
  format: IntegerFormat,
): IntegerResult {
  if (right < 0n || right >= BigInt(format.width)) return { failure: "shift-count" };
  if (operator === ">>") return { value: left >> right, overflow: false };
  const value = wrapInteger(left << right, format);
  // gcc takes a bit that reaches the sign for granted (`1 << 31`), C11 6.5.7p4 does not; lost bits are another matter.
  const isKept = value >> right === left || BigInt.asUintN(format.width, value) >> right === left;
  return { value, overflow: format.signed && !isKept };
}

function wrapped(exact: bigint, format: IntegerFormat): IntegerResult {
  const value = wrapInteger(exact, format);
  return { value, overflow: format.signed && value !== exact };
}
