import { createMemoryHost } from "../../src/source/host.ts";
import { type TranslateResult, translate } from "../../src/translate.ts";
import { pythonOf, runPython, whyNoPython } from "../support/modules.ts";
import { assert, judge, suite } from "../support/test.ts";

const baseHeader = `
typedef struct pool pool_t;
struct point { int x, y; };
typedef struct { int anonymous; } anon_t;
typedef enum { RED = 1, GREEN } color_t;
enum shape { ROUND, FLAT };
typedef int (*callback_t)(struct point *, anon_t *);
typedef unsigned __hidden_t;
int base_function(struct point *p);
#define BASE_TWICE(x) ((x) * 2)
#define BASE_NUMBER 7
`;

const userHeader = `#include "base.h"
struct holder { struct point corner; anon_t inner; color_t color; enum shape shape; __hidden_t h; };
void use(pool_t *, struct point *, callback_t, struct holder);
#define USER_TWICE(x) BASE_TWICE((x) + BASE_NUMBER)
#define USER_CALL(p) base_function(p)
#define USER_RED RED
`;

/** A user module that links to `base.py`. */
async function linkTo(
  base: string,
  headers: Record<string, string> = { "base.h": baseHeader, "user.h": userHeader },
  given: readonly string[] = ["user.h"],
  outputLanguage = "py",
): Promise<TranslateResult> {
  const host = createMemoryHost({ ...headers, "base.py": base });
  return translate({ headers: given, modules: ["base"], outputLanguage }, host);
}

/** The statements for the header's symbols. */
function symbolsOf({ outputs }: TranslateResult): string {
  const text = outputs[0]?.text ?? "";
  return text.slice(text.indexOf("# Begin modules"), text.indexOf("# No inserted files"));
}

const ours = suite("a module of ours");

ours("what the other module has is not printed again, and nothing is dropped", async () => {
  const result = await linkTo(await pythonOf(baseHeader));
  const symbols = symbolsOf(result);
  assert.equal(
    result.diagnostics.filter(({ severity }) => severity !== "note"),
    [],
  );
  assert.not.match(symbols, /class struct_(?!holder)|^color_t|^enum_shape|def BASE|BASE_NUMBER =/m);
  assert.match(symbols, /from base import \*\nfrom base import __hidden_t\n/);
  for (const name of ["struct_holder", "USER_TWICE", "USER_CALL", "USER_RED", '"use"'])
    assert.ok(symbols.includes(name), name);
});

ours("types are shared where the given headers declare them, too", async () => {
  const result = await linkTo(await pythonOf(baseHeader), undefined, ["base.h", "user.h"]);
  const symbols = symbolsOf(result);
  assert.not.match(symbols, /class struct_point|^color_t/m);
  assert.match(symbols, /base_function = /);
});

ours("a type that differs is defined anew, and told", async () => {
  const base = await pythonOf(baseHeader.replace("int x, y;", "int x, y, z;"));
  const result = await linkTo(base);
  assert.match(symbolsOf(result), /class struct_point/);
  assert.equal(
    result.diagnostics.filter(({ code }) => code === "shared-type-differs").map(({ message }) => message),
    ["`struct point` is not the type that `base` has under the name: the module gets one of its own"],
  );
});

ours("a type that is complete here and not there is defined here", async () => {
  const base = await pythonOf("struct point; void f(struct point *);");
  assert.match(symbolsOf(await linkTo(base)), /class struct_point/);
});

ours("renamed types are found by the index", async () => {
  const header = "struct s { int a; };\nint struct_s(void);\nvoid f(struct s *);\n";
  const result = await linkTo(await pythonOf(header), {
    "base.h": header,
    "user.h": '#include "base.h"\nvoid g(struct s *);',
  });
  assert.match(symbolsOf(result), /POINTER\(struct_s_\)/);
});

ours("JSON does not repeat what the module has, as ctypesgen's does not", async () => {
  const { outputs } = await linkTo(await pythonOf(baseHeader), undefined, ["user.h"], "json");
  const items = JSON.parse(outputs[0]?.text ?? "") as { name?: string; type: string }[];
  assert.equal(
    items.map(({ name }) => name),
    ["holder", "use", "USER_TWICE", "USER_CALL", "USER_RED", "holder"],
  );
});

const foreign = suite("any other module");

foreign("its names stand for what the given headers only need", async () => {
  const result = await linkTo("class struct_point: pass\npool_t = None\nBASE_NUMBER = 7\n");
  const symbols = symbolsOf(result);
  assert.not.match(symbols, /class struct_point|^pool_t|BASE_NUMBER =/m);
  assert.match(symbols, /^anon_t = /m);
});

foreign("its names do not take those of ctypes and of the support code", async () => {
  const result = await linkTo("POINTER = None\nString = 1\nc_int = 2\nStructure = object\n");
  const symbols = symbolsOf(result);
  assert.match(symbols, /class struct_point\(_bindwright\.Structure\)/);
  assert.match(symbols, /_bindwright\.ctypes\.POINTER\(struct_point\)/);
  assert.not.match(symbols, /, c_int/);
});

judge("two modules share classes when Python imports them", whyNoPython, async () => {
  const base = await pythonOf(baseHeader);
  const user = (await linkTo(base)).outputs[0]?.text ?? "";
  const program = `
import sys, types
base = types.ModuleType("base")
exec(${JSON.stringify(base)}, base.__dict__)
sys.modules["base"] = base
user = types.ModuleType("user")
exec(${JSON.stringify(user)}, user.__dict__)
assert user.struct_point is base.struct_point
holder = user.struct_holder(corner=base.struct_point(1, 2))
holder.inner.anonymous = 5
print(holder.corner.y, holder.inner.anonymous, isinstance(holder.inner, base.anon_t), user.USER_TWICE(1), user.USER_RED, ctypes.sizeof(holder))
`;
  assert.is(runPython("", program), "2 5 True 16 1 24");
});
