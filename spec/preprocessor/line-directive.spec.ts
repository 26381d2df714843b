import { assert, test } from "../support/test.ts";
import { expand, preprocess } from "./preprocess.ts";

test("#line gives the next line its number, and its name from then on", () => {
  assert.is(
    expand('#line 100\n__LINE__\n__LINE__ __FILE__\n#line 7 "b.h"\n__LINE__ __FILE__\n#line 9\n__FILE__\n'),
    '100 101 "case.h" 7 "b.h" "b.h"',
  );
});

test("its operands may come out of macros", () => {
  assert.is(expand('#define N 40 "n.h"\n#line N\n__LINE__ __FILE__\n'), '40 "n.h"');
});

test("its number is decimal", () => {
  assert.is(expand("#line 010\n__LINE__\n"), "10");
});

test("a line marker does the same, and says what is a system header", () => {
  const { text, problems } = preprocess(
    '# 5 "/usr/include/x.h" 1 3 4\n__LINE__ __FILE__\n#warning silent\n# 2 "case.h" 2\n#warning loud\n',
  );
  assert.is(text, '5 "/usr/include/x.h"');
  assert.equal([...problems], ["2:2 warning-directive"]);
});

test("line markers nest: one that goes back elsewhere is ignored, and an empty name is where to go", () => {
  const text = '# 1 "a.h" 1\n# 1 "b.h" 1\n# 9 "case.h" 2\n__LINE__ __FILE__\n# 7 "" 2\n__LINE__ __FILE__\n';
  const result = preprocess(`${text}# 3 "case.h" 2\n__LINE__ __FILE__\n`);
  assert.is(result.text, '2 "b.h" 7 "a.h" 3 "case.h"');
  assert.equal([...result.problems], ["1:15 bad-marker-nesting"]);
});

test("diagnostics and spans use the presumed place", () => {
  assert.equal([...preprocess('#line 50 "x"\n#error y\n').problems], ["50:2 error-directive"]);
});

test("escapes in a name are undone", () => {
  assert.is(expand('# 1 "a\\\\b\\"c\\101"\n__FILE__\n'), '"a\\\\b\\"cA"');
});

test("a file name has C's escapes, and a line feed in it is one again in __FILE__", () => {
  assert.is(expand('#line 5 "a\\nb\\x41\\101\\q"\n__FILE__\n'), '"a\\nbAAq"');
});
