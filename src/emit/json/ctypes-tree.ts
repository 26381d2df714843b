/**
 * The trees that ctypesgen's JSON shows: its classes of types (`Klass: CtypesPointer`) and of expressions, as plain data.
 * `convert.ts` makes them from the IR, `nodes.ts` prints them as JSON nodes, `python-text.ts` as the Python expressions that
 * the format carries in strings.
 */

export type CtypesType =
  /** `longs` is -1 for short, 1 for long and long double, 2 for long long. */
  | { readonly kind: "simple"; readonly name: string; readonly signed: boolean; readonly longs: number }
  /** A name of ctypesgen's preamble or of ctypes: `String`, `c_char_p`. */
  | { readonly kind: "special"; readonly name: string }
  | { readonly kind: "typedef"; readonly name: string }
  | { readonly kind: "pointer"; readonly destination: CtypesType; readonly qualifiers: readonly string[] }
  | { readonly kind: "array"; readonly base: CtypesType; readonly count: CtypesExpression | undefined }
  | CtypesFunction
  | CtypesRecord
  | CtypesEnum
  | { readonly kind: "bit-field"; readonly base: CtypesType; readonly width: CtypesExpression };

export interface CtypesFunction {
  readonly kind: "function";
  readonly result: CtypesType;
  /** The result is a `void *`, which ctypes would turn into a Python integer: it is cast back to a pointer. */
  readonly castsResult: boolean;
  readonly parameters: readonly CtypesParameter[];
  readonly variadic: boolean;
  readonly attributes: Attributes;
}

export interface CtypesParameter {
  readonly type: CtypesType;
  /** The empty string for an unnamed one; undefined where the format drops it. */
  readonly identifier: string | undefined;
}

export interface CtypesRecord {
  readonly kind: "record";
  readonly variety: "struct" | "union";
  readonly tag: string;
  readonly anonymous: boolean;
  readonly attributes: Attributes;
  /** Undefined where the record is only mentioned. */
  readonly members: readonly CtypesMember[] | undefined;
  readonly source: SourceLine;
}

export interface CtypesMember {
  readonly name: string | null;
  readonly type: CtypesType;
}

export interface CtypesEnum {
  readonly kind: "enum";
  readonly tag: string;
  readonly anonymous: boolean;
  /** Empty where the enum is only mentioned. */
  readonly enumerators: readonly CtypesEnumerator[];
  readonly source: SourceLine;
}

export interface CtypesEnumerator {
  readonly name: string;
  readonly value: CtypesExpression;
}

export interface SourceLine {
  readonly path: string;
  readonly line: number;
}

/** An attribute's arguments, or true where it has none. */
export type Attributes = readonly {
  readonly name: string;
  readonly arguments: readonly (CtypesExpression | number)[] | true;
}[];

export type CtypesExpression =
  /** A decimal integer or the text of a string or character: printed as Python's `repr` of it. */
  | { readonly kind: "constant"; readonly value: bigint | string }
  /** A number in its source's spelling, which Python reads too. */
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "identifier"; readonly name: string }
  | { readonly kind: "parameter"; readonly name: string }
  | { readonly kind: "unary"; readonly operator: UnaryOperator; readonly child: CtypesExpression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: CtypesExpression;
      readonly right: CtypesExpression;
    }
  | {
      readonly kind: "conditional";
      readonly condition: CtypesExpression;
      readonly whenTrue: CtypesExpression;
      readonly whenFalse: CtypesExpression;
    }
  | {
      readonly kind: "call";
      readonly callee: CtypesExpression;
      readonly arguments: readonly CtypesOperand[];
      /** `f(x)`, as ctypesgen's fork spells it, and not `(f (x))`. */
      readonly isPlain: boolean;
    }
  | {
      readonly kind: "attribute";
      readonly base: CtypesExpression;
      readonly arrow: boolean;
      readonly name: string;
    }
  | { readonly kind: "sizeof"; readonly child: CtypesOperand }
  | { readonly kind: "cast"; readonly type: CtypesType; readonly base: CtypesExpression };

export type CtypesOperand = CtypesExpression | { readonly kind: "type"; readonly type: CtypesType };

/**
 * ctypesgen's names and Python forms of C's operators. `takesCtype` tells where an operand may stay a ctypes object; where
 * it may not, member accesses get a `.value`.
 */
export interface UnaryOperator {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly takesCtype: boolean;
  /** Its value can be computed, as ctypesgen sees it. */
  readonly evaluates: boolean;
}

export interface BinaryOperator {
  readonly name: string;
  /** What stands between the operands. */
  readonly between: string;
  /** What stands after the second one, before the closing parenthesis. */
  readonly after: string;
  readonly takesCtype: readonly [boolean, boolean];
}

function unary(
  name: string,
  before: string,
  after: string,
  takesCtype: boolean,
  evaluates = true,
): UnaryOperator {
  return { name, before, after, takesCtype, evaluates };
}

function binary(name: string, between: string, takesCtype = false): BinaryOperator {
  return { name, between: ` ${between} `, after: "", takesCtype: [takesCtype, takesCtype] };
}

export const increment: UnaryOperator = unary("increment", "(", " + 1)", false);
export const decrement: UnaryOperator = unary("decrement", "(", " - 1)", false);

export const unaryOperators: ReadonlyMap<string, UnaryOperator> = new Map([
  ["++", increment],
  ["--", decrement],
  ["&", unary("reference ('&')", "pointer(", ")", true, false)],
  ["*", unary("dereference ('*')", "(", "[0])", true, false)],
  ["+", unary("unary '+'", "", "", true)],
  ["-", unary("negation", "(-", ")", false)],
  ["~", unary("inversion", "(~", ")", false)],
  ["!", unary("logical not", "(not ", ")", true)],
]);

export const subscript: BinaryOperator = {
  name: "array access",
  between: " [",
  after: "]",
  takesCtype: [true, false],
};
export const concatenation: BinaryOperator = binary("string concatenation", "+");

export const binaryOperators: ReadonlyMap<string, BinaryOperator> = new Map([
  ["*", binary("multiplication", "*")],
  ["/", binary("division", "/")],
  ["%", binary("modulo", "%")],
  ["+", binary("addition", "+")],
  ["-", binary("subtraction", "-")],
  ["<<", binary("left shift", "<<")],
  [">>", binary("right shift", ">>")],
  ["<", binary("less-than", "<")],
  [">", binary("greater-than", ">")],
  ["<=", binary("less-than-equal", "<=")],
  [">=", binary("greater-than-equal", ">=")],
  ["==", binary("equals", "==")],
  ["!=", binary("not equals", "!=")],
  ["&", binary("bitwise and", "&")],
  ["^", binary("bitwise xor", "^")],
  ["|", binary("bitwise or", "|")],
  ["&&", binary("logical and", "and", true)],
  // ctypesgen gives both of them one name.
  ["||", binary("logical and", "or", true)],
]);

/** `x op= y` has the value of `x op y`; plain `=` has that of its right side and is no operator of its own. */
export const assignmentOperators: ReadonlyMap<string, BinaryOperator> = new Map([
  ["*=", binary("multiply", "*", true)],
  ["/=", binary("divide", "/", true)],
  ["%=", binary("modulus", "%", true)],
  ["+=", binary("addition", "+", true)],
  ["-=", binary("subtraction", "-", true)],
  ["<<=", binary("left shift", "<<", true)],
  [">>=", binary("right shift", ">>", true)],
  ["&=", binary("bitwise and", "&", true)],
  ["^=", binary("bitwise xor", "^", true)],
  ["|=", binary("bitwise or", "|", true)],
]);
