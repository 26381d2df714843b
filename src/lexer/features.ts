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
    utf8Characters: year >= 2023,
    unicodeLiterals: year >= 2011 || (gnu && year >= 1999),
    rawStrings: gnu && year >= 1999,
    scopeOperator: year >= 2023,
    hexadecimalFloats: gnu || year >= 1999,
  };
}
