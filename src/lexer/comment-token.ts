/** Comments as tokens, for printers that keep them (`-C`). */

import type { SourceFile } from "../source/source-file.ts";
import { removeSplices } from "./cleaning.ts";
import { Token, TokenKind } from "./token.ts";

/** The comment of the file that was skipped last; its splices are gone, as with gcc. */
export function lastCommentToken(file: SourceFile, flags: number): Token {
  const { comments, text } = file;
  const end = comments[comments.length - 1] as number;
  const start = comments[comments.length - 2] as number;
  const written = text.slice(start, end);
  const spelling = written.includes("\\") ? removeSplices(written) : written;
  return new Token(TokenKind.Comment, spelling, file, start, end, flags, undefined, undefined);
}
