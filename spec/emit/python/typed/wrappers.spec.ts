import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findPythons, makeScratchFolder, missingPrograms, run } from "../../../support/outside.ts";
import { assert, judge, test } from "../../../support/test.ts";
import { translateText } from "../../../support/translation.ts";

const header = `#include <stdarg.h>
struct point { int x, y; };
typedef enum color { RED, GREEN } color;
struct __attribute__((packed)) packed { char a; long b; };
typedef struct handle handle;
handle *handle_new(struct packed start, struct packed factor);
void handle_free(handle *h);
struct packed handle_next(handle *h, struct packed p);
static inline struct point turn(struct point p) { struct point q = { p.y, p.x }; return q; }
static inline int add(int a, int b) { return a + b; }
static inline color other(color c) { return c == RED ? GREEN : RED; }
static inline __int128 minus(__int128 a, __int128 b) { return a - b; }
static inline int apply(int (*f)(int), int v) { return f(v); }
static inline struct packed made(char a, long b) { struct packed p = { a, b }; return p; }
static inline int sum(struct point p, ...) {
  va_list list; int total = p.x + 10 * p.y;
  va_start(list, p);
  total += 100 * va_arg(list, int);
  va_end(list);
  return total;
}
#define MAX(a, b) ((a) > (b) ? (a) : (b))
`;

const definitions = `
struct handle { long start; };
static struct handle only;
handle *handle_new(struct packed start, struct packed factor) { only.start = start.b * factor.b; return &only; }
void handle_free(handle *h) { h->start = 0; }
struct packed handle_next(handle *h, struct packed p) { p.b += h->start; return p; }
`;

const program = `
import ctypes, sys
import typed as m

m.init_lib(sys.argv[1])
wide = lambda value: (ctypes.c_ubyte * 16)(*(value % 2**128).to_bytes(16, "little"))
assert m.add(1, 2) == 3 and m.other(m.color.RED) is m.color.GREEN and m.apply(lambda n: n + 1, 4) == 5
assert (m.turn(m.point(1, 2)).x, m.turn(m.point(1, 2)).y) == (2, 1)
assert int.from_bytes(bytes(m.minus(wide(5), wide(2**100))), "little", signed=True) == 5 - 2**100
assert m.sum(m.point(1, 2), ctypes.c_int(3)) == 321 and m.MAX(1.5, 2.5) == 2.5
with m.handle.new(m.made(b"a", 6), m.made(b"b", 7)) as handle:
    next = handle.next(m.made(b"c", 100))
    assert (next.a, next.b) == (b"c", 142)
try:
    m.turn(7)
except ctypes.ArgumentError as error:
    assert "expected point instead of int" in str(error), error
else:
    raise AssertionError("an int was taken for a record")
print("done")
`;

async function wrap(text: string, options: object): Promise<{ module: string; source: string }> {
  const { outputs } = await translateText(text, {
    style: "interoptopus",
    furtherOutputs: [{ language: "wrappers", path: "wrappers.c" }],
    ...options,
  });
  return { module: outputs[0]?.text ?? "", source: outputs[1]?.text ?? "" };
}

judge("a typed module calls what ctypes cannot", missingPrograms("gcc", "python3"), async () => {
  const folder = makeScratchFolder();
  const { module, source } = await wrap(header, { macroPrototypes: ["double MAX(double, double)"] });
  writeFileSync(join(folder, "case.h"), header);
  writeFileSync(join(folder, "all.c"), `${source}${definitions}`);
  writeFileSync(join(folder, "typed.py"), module);
  writeFileSync(join(folder, "program.py"), program);
  const words = ["-Wall", "-Wextra", "-Werror", "-O2", "-fPIC", "-shared", "-o", "all.so", "all.c"];
  const built = run("gcc", words, { cwd: folder });
  assert.is(built.status, 0, built.stderr);
  for (const { version, program: python } of findPythons()) {
    const done = run(python, ["-W", "error", "program.py", join(folder, "all.so")], { cwd: folder });
    assert.is(done.stdout, "done\n", `${version}: ${done.stderr}`);
  }
});

test("what cannot be wrapped is left out of a typed module, and told", async () => {
  const text = "static inline int f(struct { int a; } p) { return p.a; }";
  const { diagnostics, outputs } = await translateText(text, {
    style: "interoptopus",
    furtherOutputs: [{ language: "wrappers", path: "wrappers.c" }],
  });
  assert.not.match(outputs[0]?.text ?? "", /def f\(/);
  assert.ok(diagnostics.some(({ code, message }) => code === "left-out-of-python" && /`f`/.test(message)));
});

test("without the C file a typed module has no wrappers", async () => {
  const { outputs } = await translateText(header, { style: "interoptopus" });
  assert.not.match(outputs[0]?.text ?? "", /bindwright_add|_bindwright_pointed|_bindwright_at_address/);
});
