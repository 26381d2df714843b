/** Targets with a compiler and flags of the user's choice. */

import { defaultLanguage } from "../../src/options.ts";
import { parseCompiler } from "../../src/target/compiler.ts";
import { predefinedMacros } from "../../src/target/predefined.ts";
import { prepareTarget } from "../../src/target/prepare.ts";
import type { Target } from "../../src/target/target.ts";
import { findTarget } from "../../src/target/targets.ts";
import { assert, test } from "../support/test.ts";

async function prepared(triple: string, compiler?: string, ...flags: string[]): Promise<Target> {
  const target = findTarget(triple) as Target;
  const choice = compiler === undefined ? undefined : parseCompiler(compiler);
  return (await prepareTarget(target, choice, flags)) as Target;
}

function definitionOf(target: Target, name: string): string | undefined {
  const text = predefinedMacros(target, { predefinedMacros: true, language: defaultLanguage });
  const line = text.split("\n").findLast((words) => words.split(" ")[1] === name);
  return line?.startsWith("#define") === true ? line.slice(`#define ${name} `.length) : undefined;
}

test("without a wish a target is itself", async () => {
  assert.is(await prepared("x86_64-linux-gnu"), findTarget("x86_64-linux-gnu"));
});

test("clang for Linux is clang, and gcc 4.2 for headers that ask", async () => {
  const target = await prepared("x86_64-linux-gnu", "clang");
  assert.is(target.defaultCompiler, "clang");
  assert.is(definitionOf(target, "__clang_major__"), "14");
  assert.is(definitionOf(target, "__GNUC__"), "4");
});

test("a version is told, and brings the macros that it added", async () => {
  const target = await prepared("x86_64-linux-gnu", "clang=19.1.7");
  assert.is(definitionOf(target, "__clang_minor__"), "1");
  assert.is(definitionOf(target, "__GCC_CONSTRUCTIVE_SIZE"), "64");
  assert.is(definitionOf(await prepared("x86_64-linux-gnu", "gcc=13.2"), "__GNUC__"), "13");
});

test("Microsoft's version is one number", async () => {
  const target = await prepared("x86_64-windows-msvc", "msvc=19.38.33130");
  assert.is(definitionOf(target, "_MSC_VER"), "1938");
  assert.is(definitionOf(target, "_MSC_FULL_VER"), "193833130");
});

test("what no compiler is for a target is none", async () => {
  assert.is(await prepared("x86_64-linux-gnu", "msvc"), undefined);
  assert.is(await prepared("x86_64-windows-msvc", "gcc"), undefined);
});

test("a later flag undoes an earlier one", async () => {
  assert.is(definitionOf(await prepared("x86_64-linux-gnu", "gcc", "-O2", "-O0"), "__OPTIMIZE__"), undefined);
  assert.is(
    definitionOf(await prepared("x86_64-linux-gnu", "gcc", "-fPIC", "-fno-pic"), "__PIC__"),
    undefined,
  );
});

test("an instruction set brings those that it needs, and takes those that need it", async () => {
  assert.is(definitionOf(await prepared("x86_64-linux-gnu", "gcc", "-mavx2"), "__SSE4_2__"), "1");
  const target = await prepared("x86_64-linux-gnu", "gcc", "-march=haswell", "-mno-avx");
  assert.is(definitionOf(target, "__AVX2__"), undefined);
  assert.is(definitionOf(target, "__BMI2__"), "1");
});

test("-fshort-wchar changes the type, too", async () => {
  const target = await prepared("x86_64-linux-gnu", "gcc", "-fshort-wchar");
  assert.is(target.wideCharacterType, "unsigned short");
  assert.is(definitionOf(target, "__SIZEOF_WCHAR_T__"), "2");
});

test("a compiler's name is one of three, its version numbers", () => {
  assert.equal(parseCompiler("clang=19.1"), { identity: "clang", version: [19, 1] });
  for (const text of ["icc", "gcc=", "gcc=x", "gcc=1.2.3.4.5", "gcc=123456"])
    assert.is(parseCompiler(text), undefined, text);
});

test("x86's flags about layouts change the rule of bit-fields and where double stands", async () => {
  const rule = async (triple: string, flag: string): Promise<string | undefined> =>
    (await prepareTarget(findTarget(triple) as Target, undefined, [flag]))?.bitFieldRule;
  assert.is(await rule("x86_64-linux-gnu", "-mms-bitfields"), "microsoft");
  assert.is(await rule("x86_64-windows-gnu", "-mno-ms-bitfields"), "system-v");
  assert.is(await rule("aarch64-linux-gnu", "-mms-bitfields"), "aapcs");
  const narrow = findTarget("i386-linux-gnu") as Target;
  const aligned = await prepareTarget(narrow, undefined, ["-malign-double"]);
  assert.is(aligned?.scalars.double?.memberAlign, undefined);
  assert.is(narrow.scalars.double?.memberAlign, 32);
});
