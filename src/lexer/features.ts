/** What the language standard decides about tokens. */

import { parseStandard } from "../target/standard.ts";

export interface LexicalFeatures {
  readonly trigraphs: boolean;
  /** `//` comments: not in strict C89. */
  readonly lineComments: boolean;
  readonly digraphs: boolean;
  /** `1'000` (C23). */
  readonly digitSeparators: boolean;
  /** `u8'x'` (C23). */
  readonly utf8Characters: boolean;
  /** `u8"" u"" U""` and their characters: C11 and gnu99. */
  readonly unicodeLiterals: boolean;
  /** `R"(...)"`: gnu99 and later. */
  readonly rawStrings: boolean;
  /** `\u00c1` in identifiers (C99). */
  readonly universalNames: boolean;
  /** `::` is one token (C23). */
  readonly scopeOperator: boolean;
  /** `0x1p-3` is one token: not in strict C89. */
  readonly hexadecimalFloats: boolean;
}

export function lexicalFeatures(standard: string, trigraphs: boolean): LexicalFeatures {
  const { year, gnu } = parseStandard(standard) ?? { year: 2017, gnu: true };
  return {
    trigraphs: trigraphs || (!gnu && year < 2023),
    lineComments: gnu || year >= 1999,
    digraphs: gnu || year >= 1994,
    digitSeparators: year >= 2023,
    universalNames: year >= 1999,
    utf8Characters: year >= 2023,
    unicodeLiterals: year >= 2011 || (gnu && year >= 1999),
    rawStrings: gnu && year >= 1999,
    scopeOperator: year >= 2023,
    hexadecimalFloats: gnu || year >= 1999,
  };
}

const DOUBLE_QUOTE = 0x22;

/** True for what may stand before the quote of a literal (C11 6.4.4.4, 6.4.5), `R` for raw strings among it. */
export function isLiteralPrefix(prefix: string, quote: number, features: LexicalFeatures): boolean {
  const { unicodeLiterals, utf8Characters, rawStrings } = features;
  const isRaw = prefix.endsWith("R");
  if (isRaw && (quote !== DOUBLE_QUOTE || !rawStrings)) return false;
  switch (isRaw ? prefix.slice(0, -1) : prefix) {
    case "":
    case "L":
      return true;
    case "u":
    case "U":
      return unicodeLiterals;
    case "u8":
      return unicodeLiterals && (quote === DOUBLE_QUOTE || utf8Characters);
    default:
      return false;
  }
}
