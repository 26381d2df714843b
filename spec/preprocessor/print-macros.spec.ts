import { createPreprocessor } from "../../src/preprocessor/preprocessor.ts";
import { printPreprocessed } from "../../src/preprocessor/print.ts";
import { printMacros, spellDefinition } from "../../src/preprocessor/print-macros.ts";
import { missingPrograms, run } from "../support/outside.ts";
import { assert, judge, test } from "../support/test.ts";
import { makeContext, preprocess } from "./preprocess.ts";

const text =
  '#define A 1  + 2\n#define F(a, b) a ## b\n#define V(a, ...) a __VA_ARGS__\n#define G(rest...) #rest\n#define E\n#define N() x\n#undef E\n#define S "a\\"b"\n';

function spelled(name: string): string {
  const macro = preprocess(text).preprocessor.macros.lookup(name);
  return macro === undefined ? "" : spellDefinition(macro);
}

test("a definition is spelled with single blanks and bare commas", () => {
  assert.equal(["A", "F", "V", "G", "N"].map(spelled), [
    "#define A 1 + 2",
    "#define F(a,b) a ## b",
    "#define V(a,...) a __VA_ARGS__",
    "#define G(rest...) #rest",
    "#define N() x",
  ]);
});

test("-dM prints what is defined at the end, and nothing else", () => {
  const printed = printMacros(
    createPreprocessor(makeContext({ "case.h": `${text}int x;\n` }, { predefinedMacros: false })),
  );
  assert.not(printed.includes("#define E"));
  assert.not(printed.includes("int x"));
  assert.ok(printed.endsWith('#define N() x\n#define S "a\\"b"\n'));
});

test("-dD leaves definitions where they stand", () => {
  const context = makeContext({ "case.h": "a\n#define A 1\nA\n#undef A\n" }, { predefinedMacros: false });
  const printed = printPreprocessed(createPreprocessor(context), {
    lineMarkers: false,
    keptMacros: "definitions",
  });
  assert.ok(printed.endsWith("a\n#define A 1\n1\n#undef A\n"), printed);
});

test("-dU prints what is used or asked for, behind the line that does so", () => {
  const context = makeContext(
    { "case.h": "#define A 1\n#define B 2\n#ifdef C\n#endif\nA A\n#undef A\n#define A 3\nA\n" },
    { predefinedMacros: false },
  );
  const printed = printPreprocessed(createPreprocessor(context), { lineMarkers: false, keptMacros: "used" });
  assert.is(printed, "#undef C\n1 1\n#define A 1\n3\n#define A 3\n");
});

test("-dN leaves their names alone", () => {
  const context = makeContext(
    { "case.h": "#define A(x) 1\nA(2)\n#undef A\n#undef B\n" },
    { predefinedMacros: false },
  );
  const printed = printPreprocessed(createPreprocessor(context), { lineMarkers: false, keptMacros: "names" });
  assert.ok(printed.endsWith("#define A\n1\n#undef A\n#undef B\n"), printed);
});

judge("gcc spells definitions the same", missingPrograms("gcc-12"), () => {
  const { stdout } = run("gcc-12", ["-dM", "-E", "-undef", "-nostdinc", "-x", "c", "-"], { input: text });
  const ours = printMacros(createPreprocessor(makeContext({ "case.h": text }, { predefinedMacros: false })));
  const lines = (printed: string): string[] => printed.split("\n").sort();
  assert.equal(lines(ours), lines(stdout));
});
