import { judgeCalls, prepareCalls } from "../../support/call-judge.ts";
import { callHeader, itemOf, whyNoLibrary } from "../../support/modules.ts";
import { mainPython, makeScratchFolder } from "../../support/outside.ts";
import { assert, judge, test } from "../../support/test.ts";

async function carriersOf(text: string): Promise<readonly (string | undefined)[]> {
  const { passing } = await itemOf(text, "function", "f");
  return [passing?.result?.carrier, ...(passing?.parameters ?? []).map((one) => one?.carrier)];
}

test("what ctypes passes by itself has no carrier", async () => {
  assert.is(
    (await itemOf("struct s { int a; }; struct s f(struct s a);", "function", "f")).passing,
    undefined,
  );
});

test("unions and bit-fields travel by their classes", async () => {
  const text = "union u { double d; float f; }; struct b { int x : 3; }; struct b f(union u a);";
  assert.equal(await carriersOf(text), ["I", "D"]);
});

test("an array of arrays is nothing that libffi is told", async () => {
  assert.equal(await carriersOf("struct s { char c[2][2]; }; struct s f(struct s a);"), ["I", "I"]);
});

test("a packed record goes through memory, whatever its size", async () => {
  const packed = "struct __attribute__((packed)) s { char a; long b; };";
  assert.equal(await carriersOf(`${packed} struct s f(struct s a);`), ["m24", "m16"]);
});

test("__int128 is two registers, and declined when they are used up", async () => {
  assert.equal(await carriersOf("__int128 f(__int128 a);"), ["II", "II"]);
  const used = "long a, long b, long c, long d, long e";
  const { declined } = await itemOf(`void f(${used}, __int128 wide);`, "function", "f");
  // clang before 18 takes the last register for half of it, which the psABI forbids (3.2.3).
  assert.match(declined ?? "", /argument 6 .*__int128/);
});

test("a result with a large alignment is written to memory that has it", async () => {
  const text = "struct s { int a; } __attribute__((aligned(64))); struct s f(void);";
  assert.is((await itemOf(text, "function", "f")).passing?.hiddenAlign, 64);
});

judge("Python has int and complex for what ctypes has not", whyNoLibrary, async () => {
  const header =
    "__int128 f(__int128 a, unsigned __int128 b); double _Complex g(double _Complex a, float _Complex b);";
  const definitions =
    "__int128 f(__int128 a, unsigned __int128 b) { return a - (__int128)b; } double _Complex g(double _Complex a, float _Complex b) { return a * b; }";
  const program = "print(m.f(-2**100, 1) == -2**100 - 1, m.g(1 + 2j, 3))";
  assert.is(await callHeader(header, definitions, program), "True (3+6j)");
});

judge("random signatures are called right or declined", whyNoLibrary, async () => {
  const folder = makeScratchFolder();
  await prepareCalls(folder, 4, 150);
  const verdict = judgeCalls(folder, mainPython()?.program ?? "python3");
  assert.equal([verdict.wrong, verdict.plainDeclined], [[], []]);
  assert.ok(verdict.right > 100);
});

judge(
  "a record that takes the last general register spoils no argument before it",
  whyNoLibrary,
  async () => {
    const header = `struct s { unsigned long i; double d; };
double f(long a, long b, long c, long d, float e, long g, struct s s);`;
    const definitions =
      "double f(long a, long b, long c, long d, float e, long g, struct s s) { return e + 100 * s.d + s.i; }";
    const program = "print(m.f(0, 0, 0, 0, 1.5, 0, m.struct_s(1000, 2)))";
    assert.is(await callHeader(header, definitions, program), "1201.5");
  },
);
