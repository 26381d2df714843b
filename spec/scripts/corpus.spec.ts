/** The judgement of the corpus itself: a compiler can deny what is claimed, and tokens that differ are seen. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  bitsText,
  claimsOfModule,
  type ModuleClaims,
  wrongBits,
} from "../../scripts/verify/corpus-claims.ts";
import { tokenLines, tokensOf } from "../../scripts/verify/corpus-tokens.ts";
import { judgeHeaders, type Verdict } from "../../scripts/verify/corpus-verdicts.ts";
import type { Module } from "../../src/ir/module.ts";
import { checkSyntax } from "../support/c-truth.ts";
import { makeScratchFolder, missingPrograms, run } from "../support/outside.ts";
import { understand } from "../support/semantics.ts";
import { assert, judge, test } from "../support/test.ts";

const source = `
struct plain { char a; int b; struct { short c; unsigned d : 3, e : 7; } inner[2]; };
typedef union { long long whole; struct { unsigned low : 31; _Bool flag : 1; }; } parts;
enum kind { first = -1, second = 1 << 30 };
struct tail { int count; char names[]; };
`;

const noGcc = missingPrograms("gcc");

function claimsOf(module: Module): ModuleClaims {
  return claimsOfModule(module);
}

function assertionsOf(module: Module): readonly string[] {
  return claimsOf(module).claims.flatMap(({ assertions }) => assertions);
}

/** The same module, in which every figure that is so becomes another. */
function falsify(module: Module, from: string, to: string): Module {
  const text = JSON.stringify(module);
  assert.ok(text.includes(from), `${from} is not in the module`);
  return JSON.parse(text.replaceAll(from, to)) as Module;
}

judge("claims of records and enums are those of gcc", noGcc, () => {
  const { module } = understand(source);
  const assertions = assertionsOf(module);
  assert.ok(assertions.length > 15, `only ${assertions.length} assertions`);
  const { status, stderr } = checkSyntax("gcc", `${source}\n${assertions.join("\n")}\n`);
  assert.is(status, 0, stderr);
});

judge("a wrong size, offset or enumerator is denied", noGcc, () => {
  const { module } = understand(source);
  for (const [from, to] of [
    ['"size":128', '"size":160'],
    ['"offset":32', '"offset":40'],
    ['"value":-1', '"value":-2'],
  ] as const) {
    const assertions = assertionsOf(falsify(module, from, to));
    const { status, stderr } = checkSyntax("gcc", `${source}\n${assertions.join("\n")}\n`);
    assert.is.not(status, 0, `${from} may be ${to}`);
    assert.match(stderr, /static assertion failed/);
  }
});

judge("bit-fields are looked for in the bytes of an object", noGcc, () => {
  const { module } = understand(source);
  const bits = claimsOf(module).claims.flatMap((claims) => claims.bits);
  assert.equal(
    bits.map(({ path }) => path),
    ["inner[0].d", "inner[0].e", "low", "flag"],
  );
  const object = join(makeScratchFolder(), "bits.o");
  const made = run("gcc", ["-c", "-x", "c", "-", "-o", object], { input: `${source}\n${bitsText(bits)}` });
  assert.is(made.status, 0, made.stderr);
  const bytes = readFileSync(object);
  assert.equal(wrongBits(bits, bytes), []);
  const moved = bits.map((bit) => ({ ...bit, offset: bit.offset + 1 }));
  assert.is(wrongBits(moved, bytes).length, bits.length);
  assert.equal(wrongBits(bits, new Uint8Array(8)), ["the object file has no bytes to look at"]);
});

test("tokens do not depend on white space, markers and pragmas that compilers take", () => {
  const left = tokenLines('# 1 "a.h" 1\nint  x;\n#pragma once\n#pragma pack(1)\n', undefined);
  const right = tokenLines("int\nx ;\n#pragma pack( 1 )\n", undefined);
  assert.equal(tokensOf(left), tokensOf(right));
  assert.equal(tokensOf(["a+++b 1e+5.x L'\\'' u8\"a b\" <<="]), [
    "a",
    "++",
    "+",
    "b",
    "1e+5.x",
    "L'\\''",
    'u8"a b"',
    "<<=",
  ]);
  assert.is.not(tokensOf(["a b"]).join("\n"), tokensOf(["ab"]).join("\n"));
});

test("lines of files that do not count are left out", () => {
  const text = '# 1 "mine.h" 1\nint a;\n# 1 "theirs.h" 1\nint b;\n# 2 "mine.h" 2\nint c;\n';
  assert.equal(
    tokenLines(text, (file) => file === "mine.h"),
    ["int a;", "int c;"],
  );
});

test("a header that differs without a reason fails the world", async () => {
  const world = { name: "nowhere", compiler: ["gcc"], target: "x86_64-linux-gnu", roots: [] } as const;
  const headers = ["a.h", "b.h"].map((h) => ({ h, f: [] }));
  const verdicts: Record<string, Verdict> = {
    "a.h": { kind: "equal" },
    "b.h": { kind: "differs", words: "why" },
  };
  const outcome = await judgeHeaders(world, "tokens", headers, async ({ h }) => verdicts[h] as Verdict);
  assert.equal(outcome, { kind: "failed", words: "1 of 2 headers equal\nb.h: why" });
});
