/**
 * How records are passed by value: the register classes of the System V psABI for AMD64 (version 1.0, 3.2.3 "Parameter
 * Passing"). Two records with the same classes and size are passed and returned alike, whatever their members.
 */

export type RegisterClass =
  | "INTEGER"
  | "SSE"
  | "SSEUP"
  | "X87"
  | "X87UP"
  | "COMPLEX_X87"
  | "MEMORY"
  | "NO_CLASS";

/** A scalar within a record, its arrays and inner records taken apart. Figures in bits. */
export interface ScalarLeaf {
  readonly offset: bigint;
  readonly size: number;
  /** Natural alignment of its type; 1 for a bit-field, which is never misaligned. */
  readonly align: number;
  /**
   * "integer": integers, bool, enums, pointers, bit-fields. "float": float, double, _Float16. "vector": also _Float128.
   * "x87", "complex-x87": long double and its complex type.
   */
  readonly kind: "integer" | "float" | "vector" | "x87" | "complex-x87";
}

const EIGHTBYTE = 64n;

/**
 * The classes of a record's eightbytes, in order; `["MEMORY"]` when it travels through memory; empty for a record
 * without size, which is not passed at all.
 */
export function classifySystemV(leaves: readonly ScalarLeaf[], size: bigint): readonly RegisterClass[] {
  if (size === 0n) return [];
  // Rule 1: larger than eight eightbytes, or with unaligned fields.
  if (size > 8n * EIGHTBYTE) return ["MEMORY"];
  const classes: RegisterClass[] = new Array(Number((size + EIGHTBYTE - 1n) / EIGHTBYTE)).fill("NO_CLASS");
  for (const leaf of leaves) {
    if (leaf.offset % BigInt(leaf.align) !== 0n) return ["MEMORY"];
    mergeLeaf(leaf, classes);
  }
  return cleanUp(classes);
}

/** Rules 3 and 4: each field is classified, and the classes of what shares an eightbyte are merged. */
function mergeLeaf(leaf: ScalarLeaf, classes: RegisterClass[]): void {
  if (leaf.size === 0) return;
  const first = Number(leaf.offset / EIGHTBYTE);
  const last = Number((leaf.offset + BigInt(leaf.size) - 1n) / EIGHTBYTE);
  for (let at = first; at <= last && at < classes.length; at++) {
    classes[at] = mergeClasses(classes[at] as RegisterClass, classOfPart(leaf, at - first));
  }
}

/** The class of a scalar's eightbyte by its index within the scalar. */
function classOfPart(leaf: ScalarLeaf, index: number): RegisterClass {
  switch (leaf.kind) {
    case "integer":
      return "INTEGER";
    case "float":
      return "SSE";
    case "vector":
      return index === 0 ? "SSE" : "SSEUP";
    case "x87":
      return index === 0 ? "X87" : "X87UP";
    case "complex-x87":
      return "COMPLEX_X87";
  }
}

/** Rule 4 (a) to (f). */
function mergeClasses(left: RegisterClass, right: RegisterClass): RegisterClass {
  if (left === right) return left;
  if (left === "NO_CLASS") return right;
  if (right === "NO_CLASS") return left;
  if (left === "MEMORY" || right === "MEMORY") return "MEMORY";
  if (left === "INTEGER" || right === "INTEGER") return "INTEGER";
  return isX87(left) || isX87(right) ? "MEMORY" : "SSE";
}

function isX87(registerClass: RegisterClass): boolean {
  return registerClass === "X87" || registerClass === "X87UP" || registerClass === "COMPLEX_X87";
}

/** Rule 5, the post merger cleanup. */
function cleanUp(classes: RegisterClass[]): readonly RegisterClass[] {
  for (const [at, registerClass] of classes.entries()) {
    if (registerClass === "MEMORY") return ["MEMORY"];
    if (registerClass === "X87UP" && classes[at - 1] !== "X87") return ["MEMORY"];
  }
  if (classes.length > 2) {
    const isOneVector =
      classes[0] === "SSE" && classes.slice(1).every((registerClass) => registerClass === "SSEUP");
    if (!isOneVector) return ["MEMORY"];
  }
  for (let at = 0; at < classes.length; at++) {
    const before = classes[at - 1];
    if (classes[at] === "SSEUP" && before !== "SSE" && before !== "SSEUP") classes[at] = "SSE";
  }
  return classes;
}
