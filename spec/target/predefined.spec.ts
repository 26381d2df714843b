/** Predefined macros: what the compilers say where they are found, and what the options change. */

import { defaultLanguage, type LanguageOptions } from "../../src/options.ts";
import { predefinedMacros } from "../../src/target/predefined.ts";
import { findTarget } from "../../src/target/targets.ts";
import { missingPrograms, run } from "../support/outside.ts";
import { assert, judge, test } from "../support/test.ts";

function textOf(triple: string, language: Partial<LanguageOptions> = {}, predefined = true): string {
  const target = findTarget(triple);
  if (target === undefined) throw new Error(triple);
  return predefinedMacros(target, {
    predefinedMacros: predefined,
    language: { ...defaultLanguage, ...language },
  });
}

/** The definitions in force at the end, those of a compiler's own version left out. */
function definitionsOf(text: string): Map<string, string> {
  const definitions = new Map<string, string>();
  for (const line of text.split("\n")) {
    const [, directive, name, value = ""] =
      /^#(define|undef) ([A-Za-z_$][\w$]*(?:\([^)]*\))?) ?(.*)$/.exec(line) ?? [];
    if (name === undefined || /^__(VERSION|clang_version)__$/.test(name)) continue;
    if (directive === "define") definitions.set(name, value);
    else definitions.delete(name);
  }
  return definitions;
}

const compilers: Readonly<Record<string, readonly string[]>> = {
  "x86_64-linux-gnu": ["gcc-12"],
  "i386-linux-gnu": ["i686-linux-gnu-gcc-12"],
  "aarch64-linux-gnu": ["aarch64-linux-gnu-gcc-12"],
  "armv7-linux-gnueabihf": ["arm-linux-gnueabihf-gcc-12"],
  "riscv64-linux-gnu": ["riscv64-linux-gnu-gcc-12"],
  "s390x-linux-gnu": ["s390x-linux-gnu-gcc-12"],
  "x86_64-windows-gnu": ["x86_64-w64-mingw32-gcc-12"],
  "i686-windows-gnu": ["i686-w64-mingw32-gcc-12"],
  "x86_64-windows-msvc": ["clang-14", "--target=x86_64-pc-windows-msvc19.38.0"],
  "i686-windows-msvc": ["clang-14", "--target=i686-pc-windows-msvc19.38.0"],
  "x86_64-apple-darwin": ["clang-14", "--target=x86_64-apple-macosx11.0"],
  "arm64-apple-darwin": ["clang-14", "--target=arm64-apple-macosx11.0"],
  "wasm32-unknown-emscripten": ["clang-14", "--target=wasm32-unknown-emscripten"],
};

function compilerSays(words: readonly string[], flags: readonly string[]): Map<string, string> {
  const [program = "", ...rest] = words;
  const { stdout, status, stderr } = run(
    program,
    [...rest, "-nostdinc", ...flags, "-dM", "-E", "-x", "c", "-"],
    { input: "" },
  );
  assert.is(status, 0, stderr);
  return definitionsOf(stdout);
}

function sorted(definitions: Map<string, string>): string[] {
  return [...definitions].map(([name, value]) => `${name} ${value}`).sort();
}

for (const [triple, words] of Object.entries(compilers)) {
  judge(`${triple}: every macro of ${words[0]}`, missingPrograms(words[0] ?? ""), () => {
    assert.equal(sorted(definitionsOf(textOf(triple))), sorted(compilerSays(words, ["-std=gnu17"])));
  });
}

for (const standard of [
  "c89",
  "gnu89",
  "iso9899:199409",
  "c99",
  "gnu99",
  "c11",
  "gnu11",
  "c17",
  "c2x",
  "gnu2x",
]) {
  judge(`-std=${standard}: every macro of gcc-12`, missingPrograms("gcc-12"), () => {
    assert.equal(
      sorted(definitionsOf(textOf("x86_64-linux-gnu", { standard }))),
      sorted(compilerSays(["gcc-12"], [`-std=${standard}`])),
    );
  });
}

test("-undef leaves what the standard says", () => {
  const names = [...definitionsOf(textOf("x86_64-linux-gnu", {}, false)).keys()].sort();
  assert.equal(
    names,
    ["__STDC_HOSTED__", "__STDC_UTF_16__", "__STDC_UTF_32__", "__STDC_VERSION__", "__STDC__"].sort(),
  );
});

test("the sign of char follows the options", () => {
  const isUnsigned = (triple: string, charSigned: boolean | undefined): boolean =>
    definitionsOf(textOf(triple, { charSigned })).has("__CHAR_UNSIGNED__");
  assert.equal(
    [isUnsigned("x86_64-linux-gnu", undefined), isUnsigned("x86_64-linux-gnu", false)],
    [false, true],
  );
  assert.equal(
    [isUnsigned("aarch64-linux-gnu", undefined), isUnsigned("aarch64-linux-gnu", true)],
    [true, false],
  );
});

test("strict modes have no macros with a user's names", () => {
  assert.ok(definitionsOf(textOf("x86_64-linux-gnu")).has("linux"));
  assert.not(definitionsOf(textOf("x86_64-linux-gnu", { standard: "c17" })).has("linux"));
});
