/** Replacement lists read as expressions or types, silently and without a trace. */
import { dumpAst } from "../../src/parser/dump.ts";
import { assert, test } from "../support/test.ts";
import { openParser, readMacroBody } from "./print-ast.ts";

const declarations = "typedef unsigned T; struct s { int a; }; enum { E };\n";

function reads(idea: string, macro: string, tree: string | undefined): void {
  test(idea, () => {
    const name = /^\w+/.exec(macro)?.[0] ?? "";
    assert.is(readMacroBody(`${declarations}#define ${macro}\nint end;`, name), tree);
  });
}

reads("a number", "M 0x10uL", "0x10uL");
reads("a character and strings", 'M \'a\' + sizeof L"b" "c"', '(+ \'a\' (sizeof L"b" "c"))');
reads("a name", "M E", "E");
reads("an expression", "M (E + 1 << 2)", "(paren (<< (+ E 1) 2))");
reads("a cast to a type that is known at the end of the unit", "M ((T)-1)", "(paren (cast <'T'> (- 1)))");
reads("a basic type", "M unsigned long", "<unsigned long>");
reads("a record type and a pointer to it", "M struct s *", "<struct s | pointer>");
reads("a typedef name", "M T", "<'T'>");
reads("a qualified type", "M const T *const", "<const 'T' | pointer(const)>");
reads("a function pointer type", "M int (*)(T, char *)", "<int | pointer function('T', char | pointer)>");
reads("a function-like macro", "M(x, y) ((x) + (y) * 2)", "(paren (+ (paren x) (* (paren y) 2)))");
reads("a parameter hides a type of its name", "M(T) (T) + 1", "(+ (paren T) 1)");
reads("a parameter called like a function", "M(f) f(1)", "(call f 1)");
reads(
  "type names as arguments",
  "M(nr, t) _IOC(1, 'V', nr, sizeof(t), struct s, T *)",
  "(call _IOC 1 'V' nr (sizeof (paren t)) <struct s> <'T' | pointer>)",
);
reads("the type of offsetof may be a parameter", "M(t, m) __builtin_offsetof(t, m)", "(offsetof <'t'> .m)");
reads("stringized parameters", "M(x) #x", "#x");
reads("stringized parameters among strings", 'M(x) "a" #x "b"', '"a" # x "b"');
reads("names among strings", 'M "a" PRIx "b" E', '"a" PRIx "b" E');
reads("a name before a string", 'M PRIx "b"', 'PRIx "b"');
reads("a name before a stringized parameter", "M(x) PRIx #x", "PRIx # x");
reads("an assignment and a call", "M(p) (p)->a = f()", "(= (-> (paren p) a) (call f))");
reads("a statement expression", "M(x) ({ int y = x; y; })", "(statements)");

reads("nothing at all is neither", "M", undefined);
reads("a keyword that is no type is neither", "M extern", undefined);
reads("qualifiers alone are no type", "M const volatile", undefined);
reads("an attribute is neither", "M __attribute__((packed))", undefined);
reads("a statement is neither", "M do { } while (0)", undefined);
reads("half an expression is neither", "M (1 + ", undefined);
reads("an expression with more behind it is neither", "M 1 2", undefined);
reads("a declaration is neither", "M int x;", undefined);
reads("pasted tokens are neither", "M(a, b) a ## b", undefined);
reads("a type in parentheses is neither", "M (int)", undefined);
reads("a name that nothing declares does not become a type", "M sizeof(foo (*)(bar_t)) + (bar_t)", undefined);

test("reading a body changes nothing in the parser", () => {
  const { parser, preprocessor, diagnostics } = openParser(
    "#define BAD (int (*)(unknown_t, struct { int T; } T\n#define HIDES(T) T\ntypedef int T; int a;\nT b; void f(unknown_t); T c;",
  );
  const seen = [parser.next(), parser.next()];
  for (const name of ["BAD", "HIDES"]) {
    const macro = preprocessor.macros.lookup(name);
    parser.parseMacroBody(macro?.replacementList ?? [], macro?.parameters ?? []);
  }
  for (let node = parser.next(); node !== undefined; node = parser.next()) seen.push(node);
  assert.equal(
    seen.map((node) => (node === undefined ? "" : dumpAst(node))),
    [
      "declaration typedef int | T",
      "declaration int | a",
      "declaration 'T' | b",
      "declaration void | f function('unknown_t')",
      "declaration 'T' | c",
    ],
  );
  assert.equal(diagnostics, []);
});

test("the same tokens can be read again", () => {
  const { parser, preprocessor } = openParser("#define M (T)1\ntypedef int T;");
  while (parser.next() !== undefined);
  const tokens = preprocessor.macros.lookup("M")?.replacementList ?? [];
  const read = (parameters: readonly string[]): string => {
    const node = parser.parseMacroBody(tokens, parameters);
    return node === undefined ? "none" : dumpAst(node);
  };
  assert.equal([read([]), read(["T"]), read([])], ["(cast <'T'> 1)", "none", "(cast <'T'> 1)"]);
});
