/** Functions of C that the module calls in place of what ctypes cannot call: the plan of `--wrap-static-inline`. */

import type { Type } from "./type.ts";

export type FunctionWrapper = CallWrapper | AddressWrapper;

interface WrapperBase {
  /** The declaration that it is for. */
  readonly id: string;
  /** What is called. */
  readonly name: string;
  /** The exported function. */
  readonly symbol: string;
  /** Nothing is known to export it, perhaps for want of an external definition (C11 6.7.4p7). */
  readonly isInternal: boolean;
  /** What is called is a macro. */
  readonly isMacro: boolean;
}

/** Takes and returns what ctypes can pass, and pointers to the rest; the result's comes first. */
export interface CallWrapper extends WrapperBase {
  readonly kind: "call";
  readonly result: WrappedValue;
  readonly parameters: readonly WrappedValue[];
  /** GNU's attribute of that name: what the function's code needs of the machine, and what calls it inline, too. */
  readonly target?: string;
}

/** Tells where the function is: for functions with variable arguments, which no other function can hand on. */
export interface AddressWrapper extends WrapperBase {
  readonly kind: "address";
}

export interface WrappedValue {
  readonly type: Type;
  /** "address": a pointer whose type cannot be spelled outside of its header, so that it is `void *`. */
  readonly way: "value" | "reference" | "address";
}
