import { assert, test } from "../support/test.ts";
import { expand, preprocess } from "./preprocess.ts";

test("a # begins a directive only as the first token of a line", () => {
  assert.is(expand("a #define b\n /* c */ # define b 1\nb"), "a #define b 1");
});

test("a # that a macro gives begins none", () => {
  assert.is(expand("#define H #\nH define x 1\nx"), "# define x 1 x");
});

test("digraphs begin directives", () => {
  assert.is(expand("%:define A 1\nA"), "1");
});

test("the null directive is nothing", () => {
  assert.is(expand("#\n# // c\nx"), "x");
});

test("a file may end within a directive", () => {
  assert.is(expand("#define A 1"), "");
  assert.is(expand("#if 0\nx\n#endif"), "");
});

test("the words of #error and #warning are kept, blanks and comments as one blank", () => {
  const { diagnostics } = preprocess("#error  don't \"do\\\n this\n#warning  a /* b */\n");
  assert.equal(
    diagnostics.map(({ message }) => message),
    ["missing terminating `'` character", "#error don't \"do this", "#warning a"],
  );
});

test("#ident is for printers only", () => {
  assert.is(expand('#ident "x"\n#sccs "y"\nz'), "z");
});

test("`#ident` without a string is told, and so is what stands behind", () => {
  assert.equal(preprocess("#ident x y\n#ident\nz\n").problems, [
    "1:8 bad-ident-directive",
    "1:10 extra-tokens",
    "2:7 bad-ident-directive",
  ]);
});

test("`defined` is a name that may be asked for", () => {
  assert.is(expand("#if 0\n#elifdef defined\na\n#elifndef defined\nb\n#endif\n"), "b");
});
