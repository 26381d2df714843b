import { createMemoryHost } from "../../../src/source/host.ts";
import { prepareTarget } from "../../../src/target/prepare.ts";
import type { Target } from "../../../src/target/target.ts";
import { findTarget } from "../../../src/target/targets.ts";
import { translate } from "../../../src/translate.ts";
import { missingPrograms, run } from "../../support/outside.ts";
import { assert, judge, suite } from "../../support/test.ts";
import { moduleOf } from "../../support/translation.ts";

const test = suite("modes and conventions of i386");

async function prepared(...flags: readonly string[]): Promise<Target> {
  const target = await prepareTarget(findTarget("i386-linux-gnu") as Target, undefined, flags);
  if (target === undefined) throw new Error(flags.join(" "));
  return target;
}

test("flags choose how functions are called, and the last one counts", async () => {
  const convention = async (...flags: readonly string[]): Promise<unknown> =>
    (await prepared(...flags)).functionConvention;
  assert.is(await convention("-mrtd"), "stdcall");
  assert.is(await convention("-mrtd", "-mno-rtd"), undefined);
  assert.is(await convention("-mregparm=3"), "regparm");
  assert.is(await convention("-mregparm=3", "-mregparm=0"), undefined);
  assert.is(await convention("-mrtd", "-mregparm=1"), "regparm");
  assert.is(await convention("-miamcu"), "regparm");
});

test("x86-64 has one convention", async () => {
  const target = await prepareTarget(findTarget("x86_64-linux-gnu") as Target, undefined, ["-mregparm=3"]);
  assert.is(target?.functionConvention, undefined);
});

/** The conventions of f and g. */
async function conventionsOf(text: string, ...flags: readonly string[]): Promise<readonly string[]> {
  const target = { target: "i386-linux-gnu", compilerFlags: [...flags] };
  const { declarations } = await moduleOf(text, target);
  return declarations.flatMap((declaration) =>
    declaration.kind === "function" ? [declaration.type.convention] : [],
  );
}

test("functions with variable arguments and those with another convention are as they were", async () => {
  const text =
    "int f(int); int g(int, ...); __attribute__((fastcall)) int h(int); __attribute__((cdecl)) int i(int);";
  assert.equal(await conventionsOf(text, "-mrtd"), ["stdcall", "cdecl", "fastcall", "cdecl"]);
  assert.equal(await conventionsOf(text, "-mregparm=2"), ["regparm", "cdecl", "fastcall", "regparm"]);
});

test("attributes about registers are heeded, with 0 against a flag", async () => {
  const text =
    "__attribute__((regparm(0))) int f(int); int g(int) __attribute__((regparm(1), stdcall)); " +
    "__attribute__((sseregparm)) double h(double); __attribute__((regparm(3))) int i(int, ...);";
  assert.equal(await conventionsOf(text), ["cdecl", "regparm", "sseregparm", "cdecl"]);
  assert.equal(await conventionsOf(text, "-mregparm=3"), ["cdecl", "regparm", "regparm", "cdecl"]);
});

test("functions that pass float or double are in SSE's registers where a flag says so", async () => {
  const text =
    "typedef double real; int f(int); real g(void); int h(const real x); int i(int, ...); float j(int, ...); " +
    "long double k(long double *, double *); __attribute__((fastcall)) int l(float);";
  const conventions = ["cdecl", "sseregparm", "sseregparm", "cdecl", "sseregparm", "cdecl", "fastcall"];
  assert.equal(await conventionsOf(text, "-msseregparm"), conventions);
  const none = [...new Array(6).fill("cdecl"), "fastcall"];
  assert.equal(await conventionsOf(text, "-msseregparm", "-mno-sseregparm"), none);
});

test("a number of registers that there are not is an error", async () => {
  for (const flag of ["-mregparm=4", "-mregparm=x", "-mregparm=", "-mregparm=-1"]) {
    assert.equal(await codesOf(flag), ["wrong-register-count"], flag);
  }
  assert.equal(await codesOf("-mregparm=x", "-mregparm=1"), ["wrong-register-count"]);
  assert.equal(await codesOf("-mregparm=4", "-mregparm=0x2"), []);
});

async function codesOf(...flags: readonly string[]): Promise<readonly string[]> {
  const host = createMemoryHost({ "/a.h": "int a;" });
  const request = { headers: ["/a.h"], target: "i386-linux-gnu", compilerFlags: [...flags] };
  const { diagnostics } = await translate(request, host);
  return diagnostics.map(({ code }) => code);
}

for (const flag of [
  "-mregparm=4",
  "-mregparm=x",
  "-mregparm=",
  "-mregparm=3",
  "-mregparm=0x2",
  "-mregparm=03",
])
  judge(`gcc says whether ${flag} can be`, missingPrograms("gcc"), async () => {
    const { status } = run("gcc", ["-m32", flag, "-fsyntax-only", "-xc", "-"], { input: "int f(int);" });
    assert.is((await codesOf(flag)).length === 0, status === 0);
  });

for (const flags of [
  ["-m32", "-miamcu"],
  ["-m32", "-miamcu", "-mlong-double-80"],
  ["-m32", "-miamcu", "-mno-iamcu"],
  ["-m32", "-mregparm=3", "-mrtd"],
  ["-m16"],
  ["-m16", "-march=i486"],
  ["-m16", "-mno-sse"],
])
  judge(`gcc ${flags.join(" ")} has those macros`, missingPrograms("gcc"), async () => {
    const theirs = run("gcc", [...flags, "-dM", "-E", "-xc", "-"], { input: "" }).stdout;
    const ours = (await prepared(...flags)).macroLines ?? [];
    const names = (line: string): boolean =>
      /^(?:__(?:iamcu|k8|i686|i486|SSE|MMX|FXSR|LDBL|FLT64X|BIGGEST|LONG_D))/.test(line);
    const about = theirs
      .split("\n")
      .map((line) => line.replace("#define ", ""))
      .filter(names);
    assert.equal(ours.filter(names).sort(), about.sort());
    assert.ok(about.length > 30);
  });

judge("gcc -miamcu aligns nothing to more than a word", missingPrograms("gcc"), async () => {
  const { scalars, biggestAlign } = await prepared("-miamcu");
  const types = {
    __float128: "_Float128",
    "long double": "long double",
    _Decimal64: "_Decimal64",
    double: "double",
  } as const;
  const assertions = Object.entries(types).map(([type, name]) => {
    const layout = scalars[name];
    return `_Static_assert(sizeof(struct { char c; ${type} x; }) == ${((layout?.size ?? 0) + 32) / 8}, "");`;
  });
  assertions.push(`_Static_assert(__BIGGEST_ALIGNMENT__ == ${biggestAlign / 8}, "");`);
  const { status, stderr } = run("gcc", ["-m32", "-miamcu", "-fsyntax-only", "-xc", "-"], {
    input: assertions.join("\n"),
  });
  assert.is(status, 0, stderr);
  assert.is(scalars.double?.align, 32);
});
