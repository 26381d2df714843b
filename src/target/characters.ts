/** How a target's character types are made, for the values of character constants. */

import type { IntegerTypeName, Target } from "./target.ts";

export interface CharacterTypes {
  readonly charSigned: boolean;
  /** Bits of wchar_t. */
  readonly wideBits: number;
  readonly wideSigned: boolean;
}

/** `charSigned` as `-fsigned-char` or `-funsigned-char` say it; undefined leaves it to the target. */
export function characterModel(target: Target, charSigned: boolean | undefined): CharacterTypes {
  const { bits, isSigned } = wideInteger(target.wideCharacterType);
  return { charSigned: charSigned ?? target.charSigned, wideBits: bits, wideSigned: isSigned };
}

function wideInteger(type: IntegerTypeName): { readonly bits: number; readonly isSigned: boolean } {
  const isSigned = !type.startsWith("unsigned");
  return { bits: type.endsWith("short") ? 16 : 32, isSigned };
}
