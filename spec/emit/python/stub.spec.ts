import type { GivenOptions } from "../../../src/options.ts";
import { pythonOf, runPython, whyNoPython } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

async function stubOf(text: string, options: GivenOptions = {}): Promise<string> {
  const { outputs } = await translateText(text, { outputLanguage: "pyi", ...options });
  return outputs.map((output) => output.text).join("");
}

async function assertStub(text: string, ...expected: string[]): Promise<void> {
  const stub = await stubOf(text);
  for (const lines of expected) assert.ok(stub.includes(lines), `${lines}\n\nis not in the stub`);
}

test("a function has its parameters' names, and takes them by place alone", () =>
  assertStub(
    "int add(int a, unsigned long b);",
    "@_foreign\ndef add(a: int | c_int, b: int | c_ulong, /) -> int:",
  ));

test("a declined function says why, and never returns", () =>
  assertStub(
    "_Float128 f(void);",
    "    declined: str\n    def __call__(self, *args: object, **keywords: object) -> NoReturn: ...\n",
    "def _declined(call: Callable[..., NoReturn], /) -> _Declined: ...\n",
    "@_declined\ndef f(*args: object) -> NoReturn:\n",
  ));

test("a constant's type that is longer than a line is broken at its brackets", async () => {
  const numbers = Array.from({ length: 20 }, (_, at) => at).join(", ");
  const stub = await stubOf(`#define NUMBERS { ${numbers} }\nstruct bool { int i; }; int bool;`);
  assert.ok(stub.includes(`NUMBERS: Final[\n    tuple[\n${"        int,\n".repeat(20)}    ]\n]\n`));
  assert.equal(
    stub.split("\n").filter((line) => line.length > 88),
    [],
  );
});

test("a parameter without a name is numbered", () =>
  assertStub(
    "void f(int, char);",
    "def f(arg1: int | c_int, arg2: bytes | bytearray | int | c_char, /) -> None:",
  ));

test("a name of the implementation loses its underscores", () =>
  assertStub("int f(int __n);", "def f(n: int | c_int, /) -> int:"));

test("a pointer takes an array, an object and what byref gives", () =>
  assertStub("struct s { int a; }; int f(struct s *p);", "def f(p: _PointerTo[struct_s], /) -> int:"));

test("bytes are taken where C does not write them", () =>
  assertStub(
    "int f(const unsigned char *in, unsigned char *out, const char *text, void *any);",
    "in_: _Bytes[c_ubyte], out: _Buffer[c_ubyte], text: _Text, any: _Address",
  ));

test("results are what ctypes makes of them", () =>
  assertStub(
    "const char *name(void); char *text(void); void *memory(void); double d(void); _Bool b(void); int *p(void);",
    "def name() -> bytes | None:",
    "def text() -> String:",
    "def memory() -> c_void_p:",
    "def d() -> float:",
    "def b() -> bool:",
    "def p() -> _Pointer[c_int]:",
  ));

test("a variadic function takes anything behind its parameters", () =>
  assertStub("int log_it(int level, ...);", "def log_it(level: int | c_int, /, *args: Any) -> int:"));

test("a record has members and a constructor with keywords", () =>
  assertStub(
    "struct point { int x; const char *name; char text[8]; };",
    "class struct_point(Structure):\n    x: _Field[int, int | c_int]\n",
    "    text: _Field[bytes, bytes]\n",
    "        name: bytes | int | None | String = ...,\n        text: bytes = ...,\n    ) -> None: ...",
  ));

test("members of an anonymous member are the record's, and are given by name", () =>
  assertStub(
    "struct s { int a; union { int b; float c; }; };",
    "    b: _Field[int, int | c_int]\n",
    "*,\n",
    "        b: int | c_int = ...,\n",
  ));

test("a member with a keyword's name goes by its second one", () =>
  assertStub(
    "struct s { int from; };",
    "    from_: _Field[int, int | c_int]\n",
    "self, from_: int | c_int = ...",
  ));

test("an incomplete record is a class without members", () =>
  assertStub("struct s; struct s *open_it(void);", "class struct_s(Structure): ...\n"));

test("a callback is made of a function of Python, and called as a function of C", () =>
  assertStub(
    "typedef int (*compare)(const void *a, int b); void sort(compare how);",
    "compare: TypeAlias = _Callback[[int | None, int], int, [_Address, int | c_int], int]\n",
    "def sort(how: compare",
  ));

test("constants are final", () =>
  assertStub(
    '#define N 3\n#define TEXT "a"\n#define PI 3.5\nenum e { A = -1 };',
    "N: Final[int] = 3\n",
    'TEXT: Final[str] = "a"\n',
    "PI: Final[float] = 3.5\n",
    "A: Final[int] = -1\n",
  ));

test("a macro with parameters is a function of Python", () =>
  assertStub("#define TWICE(x) ((x) * 2)", "def TWICE(x: Any) -> Any: ...\n"));

test("a type keeps its name where a member has it, too", () =>
  assertStub(
    "typedef struct mutex { int a; } mutex; struct s { mutex mutex; };",
    "    mutex: _Field[_bindwright_mutex_, _bindwright_mutex_ | tuple[Any, ...]]\n",
    "_bindwright_mutex_: TypeAlias = mutex\n",
  ));

test("a header's names take nothing away from the stub's own", () =>
  assertStub(
    "int bytes(const unsigned char *ctypes); extern int ctypes; struct str { int int_; }; int _foreign; int Any; int f(int Final, ...);",
    "import ctypes as _bindwright_ctypes\n",
    "import builtins\n",
    "@_bindwright_foreign\ndef bytes(",
    "*args: _bindwright_Any",
  ));

test("an array's name is a class of arrays", () =>
  assertStub(
    "typedef unsigned char key[16]; void f(key *k);",
    "class key(Array[c_ubyte]):\n    _length_: int  # 16\n",
    "_PointerTo[Array[c_ubyte]]",
  ));

test("a name of void is no type", () =>
  assertStub("typedef void nothing; void f(nothing *p);", "nothing: None\n", "p: _Address"));

test("what cannot be called never returns", async () => {
  const stub = await stubOf("struct __attribute__((packed)) s { char a; int b; }; void f(struct s s);");
  assert.match(stub, /def f\((s: struct_s, \/|\*args: object)\) -> (None|NoReturn):/);
});

test("a record with a flexible array is made with a length", () =>
  assertStub(
    "struct s { int n; short data[]; };",
    "    @classmethod\n    def with_length(cls, count: int, *args: Any, **keywords: Any) -> struct_s: ...",
  ));

test("char ** takes texts, and a callback may return one", () =>
  assertStub(
    "void f(char **list); void g(const char *(*name)(int n));",
    "| list[bytes]\n    | list[str]\n    | tuple[bytes | str | None, ...]",
    "bytes | str | int | None | String",
  ));

judge("the classes and methods that the stub says are the module's", whyNoPython, async () => {
  const text = "struct s { char *text; }; typedef int (*visit)(struct s *);\n#define TWICE(x) ((x) * 2)\n";
  const program = `import ast
def list_absent(body, owner):
    for node in body:
        if not isinstance(node, (ast.ClassDef, ast.FunctionDef)) or node.name[:1] == "_" and owner is m:
            continue
        if not hasattr(owner, node.name) and node.name != "__getattr__":
            yield owner.__name__ + "." + node.name
        elif isinstance(node, ast.ClassDef):
            yield from list_absent(node.body, getattr(owner, node.name))
print(*list_absent(ast.parse(${JSON.stringify(await stubOf(text))}).body, m))`;
  assert.is(runPython(await pythonOf(text), program), "");
});

const classes: GivenOptions = { enums: [{ form: "auto" }] };

test("arrays of enums have members of the classes for elements", async () => {
  const stub = await stubOf(
    `enum color { RED, GREEN, BLUE };
typedef enum color row[3];
struct s { enum color c[4]; row deep[2]; struct { enum color inner[2]; }; int n; enum color rest[]; };`,
    classes,
  );
  for (const [name, read] of [
    ["c", "_Members[enum_color, color | int]"],
    ["deep", "_Members[Array[enum_color], _Members[enum_color, color | int]]"],
    ["inner", "_Members[enum_color, color | int]"],
    ["rest", "_Members[enum_color, color | int]"],
  ] as const) {
    const line = stub.slice(stub.lastIndexOf(`    ${name}: _Field[`)).replace(/\s+/g, " ");
    assert.ok(
      line.startsWith(` ${name}: _Field[${read},`) || line.startsWith(` ${name}: _Field[ ${read},`),
      line,
    );
  }
  assert.match(stub, /^class _Members\(ctypes\.Array\[_Data\], Generic\[_Data, _Element\]\):$/m);
  // They are written as any others.
  assert.match(stub, /c: Array\[enum_color\] \| tuple\[Any, \.\.\.\] = \.\.\.,/);
});

test("callbacks get and give members of the classes", async () => {
  const stub = await stubOf(
    `enum color { RED, GREEN };
typedef enum color (*mapper)(enum color c, int n);
typedef void (*seen)(int n, enum color c);`,
    classes,
  );
  const text = stub.replace(/\s+/g, " ");
  assert.ok(
    text.includes(
      "_Callback[ [color | int, int], color | int, [color | int | c_uint, int | c_int], color | int ]",
    ),
  );
  assert.ok(
    text.includes("_Callback[ [int, color | int], object, [int | c_int, color | int | c_uint], None ]"),
  );
});

test("macros that make objects have the types of these", () =>
  assertStub(
    "struct s { int a; };\n#define S (struct s){ 1 }\n#define P &(struct s){ 1 }\n#define F(a) ((struct s){ a })\n#define T { 1, { 2.5 } }\n",
    "S: Final[struct_s]\n",
    "P: Final[_Pointer[struct_s]]\n",
    "def F(a: Any) -> struct_s: ...\n",
    "T: Final[tuple[int, tuple[float]]]\n",
  ));

test("a header may have the names of the module's own classes", async () => {
  const stub = await stubOf(
    "enum Structure { String = 3 }; struct s { char *text; int self, other; };\nint UserString(char *t); int Union;",
    classes,
  );
  assert.match(stub, /^class struct_s\(_Structure\):$/m);
  assert.match(stub, /^class _String\(_TextMethods, ctypes\.c_char_p\):$/m);
  assert.match(stub, /^class _UserString\(_TextMethods\):$/m);
  assert.match(stub, /^class MutableString\(_UserString\):$/m);
  assert.match(stub, /^ {4}text: _Field\[_String, bytes \| int \| None \| _String\]$/m);
  assert.match(stub, /^_Text: TypeAlias = \($/m);
  // The record itself is not called so where it is made.
  assert.match(
    stub.replace(/\s+/g, " "),
    /def __init__\( ?_bindwright_self, text: [^,]+ = \.\.\., self: [^,]+ = \.\.\., other: /,
  );
});

test("a member of an anonymous member has its second name once", async () => {
  const text = "enum color { RED }; struct s { union { enum color None_e[2]; int i; }; };";
  const stub = await stubOf(text, { ...classes, naming: "pep8" });
  const record = stub.slice(stub.indexOf("class S(Structure)"));
  assert.is(record.match(/^ {4}None_e: /gm)?.length, 1);
  assert.match(record.replace(/\s+/g, " "), / None_e: _Field\[ ?_Members\[/);
});

test("a type that a member hides is not called as what the stub imports", async () => {
  const stub = await stubOf("typedef struct { int x; } TypeAlias; struct s { TypeAlias TypeAlias; };");
  assert.match(stub, /^_bindwright_TypeAlias_: _bindwright_TypeAlias = TypeAlias$/m);
});

test("the stub exports ctypes, whatever a member is called", async () => {
  const stub = await stubOf("struct s { int ctypes; };");
  assert.match(stub, /^import ctypes as _bindwright_ctypes\nimport ctypes as ctypes$/m);
});

test("a constant that no literal says has its type alone", () =>
  assertStub(
    "#define NOTHING ((void *)0)\n#define HUGE 1e400\n#define HALF 0.5\n",
    "NOTHING: Final[None]\n",
    "HUGE: Final[float]\n",
    "HALF: Final[float] = 0.5\n",
  ));
