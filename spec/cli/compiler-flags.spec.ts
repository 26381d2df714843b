import { classifyCompilerFlag } from "../../src/cli/compiler-flags.ts";
import { assert, test } from "../support/test.ts";

test("whole families of flags are ignored: gcc extends them with each release", () => {
  for (const word of ["-Wsomething-new", "-Onew", "-ggdb3", "-fno-new-thing", "-Wl,-rpath,/x"]) {
    assert.is(classifyCompilerFlag(word), "ignored", word);
  }
});

test("a flag that changes macros is followed", () => {
  for (const word of [
    "-O2",
    "-fPIC",
    "-fno-math-errno",
    "-mavx2",
    "-mno-sse",
    "-march=haswell",
    "-mregparm=3",
  ])
    assert.is(classifyCompilerFlag(word), "followed", word);
});

test("a flag that changes layouts is refused with any value", () => {
  assert.is(classifyCompilerFlag("-mstructure-size-boundary=32"), "refused");
  assert.is(classifyCompilerFlag("-fpcc-struct-return"), "refused");
});

test("a character set is taken where text is in it", () => {
  assert.is(classifyCompilerFlag("-fexec-charset=utf8"), "followed");
  assert.is(classifyCompilerFlag("-finput-charset=UTF-8"), "ignored");
  for (const word of ["-fexec-charset=IBM1047", "-finput-charset=latin1", "-fwide-exec-charset=UCS-4"])
    assert.is(classifyCompilerFlag(word), "refused", word);
});

test("a flag that undoes a change of layouts is ignored", () => {
  assert.is(classifyCompilerFlag("-fno-short-enums"), "ignored");
  assert.is(classifyCompilerFlag("-fno-pcc-struct-return"), "ignored");
});

test("anything else is unknown", () => {
  for (const word of ["-z", "-msomething", "-Isomething", "-f"]) {
    assert.is(classifyCompilerFlag(word), undefined, word);
  }
});
