/**
 * Expressions with the source's spelling and, where they have one, their value. Printers of foreign formats walk the
 * tree (`0x10` stays `0x10`, a macro's name stays its name); everybody else reads `value`.
 */

import type { Type, WideInteger } from "./type.ts";

/**
 * A constant's value with its C type (C11 6.6). Floats: decimal text that reads back to the same binary64, `nan`,
 * `inf`, `-inf`; a long double also keeps its literal's text. Strings: bytes (or code units) of the execution
 * character set without the terminating zero, as numbers.
 */
export type Value =
  | { readonly kind: "integer"; readonly value: WideInteger; readonly type: Type }
  | { readonly kind: "float"; readonly value: string; readonly type: Type; readonly text?: string }
  | {
      readonly kind: "string";
      readonly units: readonly number[];
      readonly encoding: StringEncoding;
      readonly type: Type;
    }
  /** An integer converted to a pointer: `((void *)0)`, `SQLITE_TRANSIENT`. */
  | { readonly kind: "address"; readonly value: WideInteger; readonly type: Type };

/** `char` strings hold bytes; `L`, `u`, `U` hold code units of wchar_t, char16_t, char32_t; `u8` holds UTF-8 bytes. */
export type StringEncoding = "plain" | "utf-8" | "wide" | "utf-16" | "utf-32";

export type Expression =
  | { readonly kind: "number"; readonly spelling: string; readonly value?: Value }
  | { readonly kind: "character"; readonly spelling: string; readonly value?: Value }
  /** Adjacent literals, each as spelled. */
  | { readonly kind: "string"; readonly spellings: readonly string[]; readonly value?: Value }
  | {
      readonly kind: "name";
      readonly name: string;
      readonly refersTo: NameReference;
      readonly id?: string;
      readonly value?: Value;
    }
  | { readonly kind: "parenthesized"; readonly expression: Expression; readonly value?: Value }
  | {
      readonly kind: "unary";
      readonly operator: string;
      readonly operand: Expression;
      readonly value?: Value;
    }
  | {
      readonly kind: "postfix";
      readonly operator: "++" | "--";
      readonly operand: Expression;
      readonly value?: Value;
    }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
      readonly value?: Value;
    }
  | {
      readonly kind: "assignment";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
      readonly value?: Value;
    }
  | {
      readonly kind: "conditional";
      readonly condition: Expression;
      readonly whenTrue?: Expression;
      readonly whenFalse: Expression;
      readonly value?: Value;
    }
  | {
      readonly kind: "call";
      readonly callee: Expression;
      readonly arguments: readonly Operand[];
      readonly value?: Value;
    }
  | {
      readonly kind: "subscript";
      readonly base: Expression;
      readonly index: Expression;
      readonly value?: Value;
    }
  | {
      readonly kind: "member";
      readonly base: Expression;
      readonly arrow: boolean;
      readonly member: string;
      readonly value?: Value;
    }
  | { readonly kind: "cast"; readonly type: Type; readonly operand: Expression; readonly value?: Value }
  | {
      readonly kind: "sizeof";
      readonly operator: "sizeof" | "_Alignof";
      readonly operand: Operand;
      readonly value?: Value;
    }
  | { readonly kind: "stringize"; readonly name: string; readonly value?: Value }
  /** `offsetof`, `_Generic` and the builtins that fold: their value says it all. */
  | { readonly kind: "folded"; readonly spelling: string; readonly value?: Value };

export type NameReference = "enumerator" | "macro" | "parameter" | "function" | "variable" | "unknown";

/** Where C takes a type name or an expression. */
export type Operand = Expression | { readonly kind: "type"; readonly type: Type };
