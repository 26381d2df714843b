/** What texts of `--compat ctypesgen` call bare is kept free. */
import { ctypesgenNames } from "../../src/ir/ctypesgen-names.ts";
import { pythonOf } from "../support/modules.ts";
import { assert, test } from "../support/test.ts";

const header = [
  "#include <stddef.h>",
  "struct s { char a; signed char b; unsigned char c; short d; unsigned short e; unsigned f; long g; unsigned long h; };",
  "union u { long long a; unsigned long long b; float c; double d; long double e; wchar_t f; _Bool g; char *h; };",
  "typedef __INT8_TYPE__ i8; typedef ptrdiff_t p; typedef size_t z; int (*callback)(int, char **); char *text(void);",
  "void *v(void); int printf(const char *f, ...); extern int counter; const char *constant(void);",
  "#define C(x) ((unsigned char)(x))\n#define P(x) (*(int *)(x))\n#define S sizeof(struct s)\n#define D(s) (&(s)->a)",
  "#define H 0x1p3",
  "#undef H",
].join("\n");

test("names that are called are on the list, or Python's, or the module's own", async () => {
  const text = await pythonOf(header, { compatibility: "ctypesgen" });
  const symbols = text.slice(text.indexOf("# No modules\n"), text.indexOf("# No inserted files"));
  const code = symbols.replaceAll(/#.*$|"[^"\n]*"|'[^'\n]*'|\.\w+/gm, "");
  const called = new Set([...code.matchAll(/\b[A-Za-z_]\w*/g)].map(([name]) => name));
  const known = new Set(
    (
      "for in try except if else not continue break pass class def return lambda del None x NULL _lib _libs v a s i8 p z " +
      "struct_s union_u u text printf counter constant callback C P S D H"
    ).split(" "),
  );
  const others = [...called].filter((name) => !known.has(name));
  assert.equal(
    others.filter((name) => !ctypesgenNames.has(name)),
    [],
  );
  assert.ok(others.length > 20);
});
