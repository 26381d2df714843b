/** C11 6.10.3: the examples of 6.10.3.5, and the corners that they leave out. */

import { TokenKind } from "../../src/lexer/token.ts";
import { assert, suite, test } from "../support/test.ts";
import { expand, preprocess, preprocessFiles } from "./preprocess.ts";

const examples = suite("examples of 6.10.3.5");

examples("3: rescanning, and the names that it leaves alone", () => {
  const text = expand(`#define x 3
#define f(a) f(x * (a))
#undef x
#define x 2
#define g f
#define z z[0]
#define h g(~
#define m(a) a(w)
#define w 0,1
#define t(a) a
#define p() int
#define q(x) x
#define r(x,y) x ## y
#define str(x) # x
f(y+1) + f(f(z)) % t(t(g)(0) + t)(1);
g(x+(3,4)-w) | h 5) & m
(f)^m(m);
p() i[q()] = { q(1), r(2,3), r(4,), r(,5), r(,) };
char c[2][6] = { str(hello), str() };
`);
  assert.is(
    text,
    "f(2 * (y+1)) + f(2 * (f(2 * (z[0])))) % f(2 * (0)) + t(1); f(2 * (2+(3,4)-0,1)) | f(2 * (~ 5)) & f(2 * (0,1))^m(0,1); " +
      'int i[] = { 1, 23, 4, 5, }; char c[2][6] = { "hello", "" };',
  );
});

examples("4: making strings and joining", () => {
  const text = expand(`#define str(s) # s
#define xstr(s) str(s)
#define debug(s, t) printf("x" # s "= %d, x" # t "= %s", \\
 x ## s, x ## t)
#define INCFILE(n) vers ## n
#define glue(a, b) a ## b
#define xglue(a, b) glue(a, b)
#define HIGHLOW "hello"
#define LOW LOW ", world"
debug(1, 2);
fputs(str(strncmp("abc\\0d", "abc", '\\4') // this goes away
== 0) str(: @\\n), s);
xstr(INCFILE(2).h)
glue(HIGH, LOW);
xglue(HIGH, LOW)
`);
  assert.is(
    text,
    'printf("x" "1" "= %d, x" "2" "= %s", x1, x2); fputs("strncmp(\\"abc\\\\0d\\", \\"abc\\", \'\\\\4\') == 0" ": @\\n", s); ' +
      '"vers2.h" "hello"; "hello" ", world"',
  );
});

examples("5: placemarkers", () => {
  const text = expand(`#define t(x,y,z) x ## y ## z
t(1,2,3), t(,4,5), t(6,,7), t(8,9,), t(10,,), t(,11,), t(,,12), t(,,)
`);
  assert.is(text, "123, 45, 67, 89, 10, 11, 12,");
});

examples("7: variable arguments", () => {
  const text = expand(`#define debug(...) fprintf(stderr, __VA_ARGS__)
#define showlist(...) puts(#__VA_ARGS__)
#define report(test, ...) ((test)?puts(#test): printf(__VA_ARGS__))
debug("Flag");
showlist(The first, second, and third items.);
report(x>y, "x is %d but y is %d", x, y);
`);
  assert.is(
    text,
    'fprintf(stderr, "Flag"); puts("The first, second, and third items."); ((x>y)?puts("x>y"): printf("x is %d but y is %d", x, y));',
  );
});

examples("6.10.3.3p4: a ## that # makes is no operator", () => {
  const text = expand(`#define hash_hash # ## #
#define mkstr(a) # a
#define in_between(a) mkstr(a)
#define join(c, d) in_between(c hash_hash d)
join(x, y);
`);
  assert.is(text, '"x ## y";');
});

const rescanning = suite("rescanning");

rescanning("a name within its own replacement stays for good", () => {
  assert.is(expand("#define a a b\n#define b b a\na b"), "a b a b a b");
  assert.is(expand("#define foo foo\n#define id(x) x\nid(foo) id(id(foo))"), "foo foo");
});

rescanning("what follows the replacement may be its arguments", () => {
  assert.is(expand("#define f(x) x f\nf(1)(2)(3)"), "1 f(2)(3)");
  assert.is(expand("#define f(x) <x>\n#define g f\ng (1)"), "<1>");
});

rescanning("a function-like name without a parenthesis is an ordinary one", () => {
  assert.is(expand("#define f(x) <x>\nf f+f (1)\nf\n(2) f"), "f f+<1> <2> f");
});

rescanning("the end of a file is no parenthesis", () => {
  const files = { "case.h": '#define f(x) <x>\n#include "a.h"\n(1)\n', "a.h": "f\n" };
  assert.is(preprocessFiles(files).text, "f (1)");
});

rescanning("a directive between name and parenthesis does not keep them apart", () => {
  assert.is(expand("#define f(x) <x>\nf\n#define y\n(1)"), "f (1)");
});

rescanning("deferred expansion works as with gcc", () => {
  const text = expand(`#define EMPTY()
#define DEFER(id) id EMPTY()
#define EVAL(...) __VA_ARGS__
#define A() 123
DEFER(A)() EVAL(DEFER(A)())
`);
  assert.is(text, "A () 123");
});

const args = suite("arguments");

args("may reach over lines", () => {
  assert.is(expand("#define f(x, y) x|y\nf(a,\nb\nc)"), "a|b c");
});

args("parentheses keep commas, brackets and braces do not", () => {
  assert.is(expand("#define f(x, y) <x|y>\nf((a,b),[c) f({a,b})"), "<(a,b)|[c> <{a|b}>");
});

args("may hold directives", () => {
  const text = expand(
    "#define f(x) <x>\nf(a\n#define g 1\ng\n#undef g\ng\n#ifdef f\nyes\n#else\nno\n#endif\nb)",
  );
  assert.is(text, "<a g g yes b>");
});

args("are expanded before they are put in, but not beside # and ##", () => {
  assert.is(expand("#define A 1\n#define f(x) x #x x##x\nf(A)"), '1 "A" AA');
});

args("one empty argument is none for a macro without parameters", () => {
  assert.is(expand("#define f() x\n#define g(a) <a>\nf() f( ) g()"), "x x <>");
});

args("a call with the wrong number leaves the name alone", () => {
  assert.is(preprocess("#define f(a, b) a\nf(1) x f(1,2,3) y").text, "f x f y");
});

const variable = suite("variable arguments");

variable("GNU's named ones", () => {
  assert.is(expand("#define e(f, a...) p(f, a)\ne(1,2,3) e(1,)"), "p(1, 2,3) p(1, )");
});

variable("the comma before ## goes with arguments that were left out", () => {
  assert.is(expand("#define e(f, ...) p(f, ## __VA_ARGS__)\ne(1) e(1,) e(1,2)"), "p(1) p(1,) p(1,2)");
});

variable("in strict modes the comma stays where the macro has no other parameter", () => {
  const text = "#define w(...) p(0, ## __VA_ARGS__)\nw() w(1)";
  assert.is(expand(text), "p(0) p(0,1)");
  assert.is(expand(text, { language: { standard: "c99" } }), "p(0,) p(0,1)");
});

variable("__VA_OPT__ is there when there are tokens", () => {
  const text = `#define F(a,...) f(0 __VA_OPT__(,) __VA_ARGS__)
#define EMP
F(a, b, c) F() F(EMP) F(a, EMP)
`;
  assert.is(expand(text), "f(0 , b, c) f(0 ) f(0 ) f(0 )");
});

variable("__VA_OPT__ as an operand of # and ##", () => {
  const text = `#define H3(X, ...) #__VA_OPT__(X##X X##X)
H3(, 0)
#define H4(X, ...) __VA_OPT__(a X ## X) ## b
H4(, 1)
#define J(x, ...) x ## __VA_OPT__(y z) ## w
J(a) J(a,1) J() J(,1)
`;
  assert.is(expand(text), '"" a b aw ay zw w y zw');
});

const strings = suite("#");

strings("white space between tokens becomes one blank", () => {
  assert.is(expand("#define s(x) #x\ns( a  b ) s(a/**/b) s(a\n b) s()"), '"a b" "a b" "a b" ""');
});

strings("quotes and backslashes of literals are escaped, others are not", () => {
  assert.is(expand('#define s(x) #x\ns("a\\n") s(\'"\') s(\\n)'), '"\\"a\\\\n\\"" "\'\\"\'" "\\n"');
});

strings("a string ends with no odd backslash", () => {
  const { text, problems } = preprocess("#define s(x) #x\ns(\\)");
  assert.is(text, '""');
  assert.equal(problems, ["2:4 cut-string"]);
});

strings("white space of expansions is that of gcc", () => {
  const text = `#define s(x) #x
#define xs(x) s(x)
#define E
#define f(x) -x E-
#define g(x) x x
xs(f(1)) xs( E a E b E ) xs(f(E)) xs([ g(a) ]) xs(a g() b)
`;
  assert.is(expand(text), '"-1 -" "a b" "- -" "[ a a ]" "a b"');
});

const joining = suite("##");

joining("makes every kind of token", () => {
  const text = "#define p(a,b) a##b\np(+,+) p(-,>) p(x,1) p(1,x) p(.,5) p(L,'a') p(L,\"s\") p(<,<=) p(1e,5)";
  assert.is(expand(text), "++ -> x1 1x .5 L'a' L\"s\" <<= 1e5");
});

joining("a joined name is a macro's name again", () => {
  assert.is(expand("#define ab yes\n#define p(a,b) a##b\np(a,b)"), "yes");
});

joining("works in object-like macros and with several tokens", () => {
  assert.is(expand("#define o a ## b ## c\n#define p(x,y) x##y\no p(1 2,3 4)"), "abc 1 23 4");
});

joining("what makes no token stays apart", () => {
  assert.is(preprocess("#define p(a,b) a##b\np(+,x) p(/,/)").text, "+x //");
});

const provenance = suite("provenance");

provenance("a token of a replacement list knows its macro and where it was expanded", () => {
  const { tokens } = preprocess("#define A B\n#define B x\nA");
  const { origin } = tokens[0] ?? {};
  assert.is(origin?.macro, "B");
  assert.equal([origin?.definition?.start, origin?.expansion.start], [20, 10]);
  const outer = origin?.expansion.origin;
  assert.equal([outer?.macro, outer?.expansion.start, outer?.expansion.origin], ["A", 24, undefined]);
});

provenance("an argument's token stands where it was written", () => {
  const { tokens } = preprocess("#define f(x) x x\nf(abc)");
  assert.equal(
    tokens.map(({ offset, origin }) => [offset, origin]),
    [
      [19, undefined],
      [19, undefined],
    ],
  );
});

provenance("no two tokens are one object", () => {
  const { tokens } = preprocess("#define f(x) x x\n#define A a\nf(A b) A A f(f(1))");
  assert.is(new Set(tokens).size, tokens.length);
});

const table = suite("expanding for constants");

table("a list is expanded as at the end of the unit, again and again", () => {
  const { preprocessor } = preprocess(
    "#define A B + 1\n#define B 2\n#define SELF SELF\n#undef B\n#define B 3\n",
  );
  for (let round = 0; round < 2; round++) {
    const list = preprocessor.macros.lookup("A")?.replacementList ?? [];
    assert.equal(
      preprocessor.macros.expand(list).map(({ text }) => text),
      ["3", "+", "1"],
    );
  }
});

table("what is not closed in the list is not closed", () => {
  const { preprocessor } = preprocess("#define f(x) <x>\n#define A f(1\n#define C f\n");
  const expandMacro = (name: string): string[] =>
    preprocessor.macros
      .expand(preprocessor.macros.lookup(name)?.replacementList ?? [])
      .map(({ text }) => text);
  assert.equal(expandMacro("C"), ["f"]);
  assert.is(expandMacro("A")[0], "f");
});

const bombs = suite("bombs");

/** Ten times as much at each level. */
function chain(levels: number): string {
  let text = "#define X0 x\n";
  for (let level = 1; level <= levels; level++) text += `#define X${level}${` X${level - 1}`.repeat(10)}\n`;
  return `${text}X${levels}\n`;
}

bombs("a chain of macros ends at a limit", () => {
  const { problems, tokens } = preprocess(chain(10), { limits: { tokens: 100_000 } });
  assert.equal(problems.length, 1);
  assert.match(problems[0] ?? "", /token-limit|expansion-limit/);
  assert.ok(tokens.length <= 100_000);
});

bombs("a chain of function-like macros ends at a limit", () => {
  let text = "#define X0(a) a\n";
  for (let level = 1; level <= 40; level++)
    text += `#define X${level}(a) X${level - 1}(a) X${level - 1}(a a)\n`;
  const { problems } = preprocess(`${text}X40(1)\n`, { limits: { expansions: 50_000 } });
  assert.is(problems.length, 1);
});

bombs("deeply nested calls do not exhaust the stack", () => {
  const depth = 100_000;
  const { problems } = preprocess(`#define f(x) x\n${"f(".repeat(depth)}1${")".repeat(depth)}\n`);
  assert.match(problems[0] ?? "", /token-limit/);
});

bombs(
  "doubling in arguments ends at a limit",
  () => {
    const { problems } = preprocess(`#define f(x) x x\n${"f(".repeat(60)}1${")".repeat(60)}\n`, {
      limits: { tokens: 500_000 },
    });
    assert.match(problems[0] ?? "", /call-token-limit/);
  },
  { seconds: 10 },
);

bombs("calls may nest as deep as the limit says", () => {
  const depth = 300;
  assert.is(expand(`#define f(x) x\n${"f(".repeat(depth)}1${")".repeat(depth)}\n`), "1");
});

bombs(
  "a long chain of ## costs linear time",
  () => {
    const { tokens } = preprocess(`#define A ${Array.from({ length: 50_000 }, () => "x").join("##")}\nA\n`);
    assert.is(tokens[0]?.text.length, 50_000);
    assert.is(tokens[0]?.kind, TokenKind.Identifier);
  },
  { seconds: 10 },
);

test("after a limit the unit is at its end", () => {
  const { preprocessor } = preprocess("a b c", { limits: { tokens: 1 } });
  assert.equal(
    [preprocessor.next().kind, preprocessor.next().kind],
    [TokenKind.EndOfFile, TokenKind.EndOfFile],
  );
});
