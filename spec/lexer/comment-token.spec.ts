import { lastCommentToken } from "../../src/lexer/comment-token.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { assert, test } from "../support/test.ts";

test("the comment that was skipped last is the token, without its splices", () => {
  const file = new SourceFile("a.h", "/*a*/ /*b\\\nc*/\n");
  file.comments.push(0, 5, 6, 14);
  const { text, offset, end } = lastCommentToken(file, 0);
  assert.equal([text, offset, end], ["/*bc*/", 6, 14]);
});
