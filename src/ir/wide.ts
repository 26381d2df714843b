/** Integers as the module's JSON has them: numbers where 53 bits hold them, else decimal strings. */

import type { WideInteger } from "./type.ts";

export function toWide(value: bigint): WideInteger {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}
