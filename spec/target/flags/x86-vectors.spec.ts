import { prepareTarget } from "../../../src/target/prepare.ts";
import type { Target } from "../../../src/target/target.ts";
import { findTarget } from "../../../src/target/targets.ts";
import { missingPrograms, run } from "../../support/outside.ts";
import { assert, judge, suite } from "../../support/test.ts";
import { moduleOf } from "../../support/translation.ts";

const test = suite("vectors and atomic types with x86's flags");

async function prepared(triple: string, ...flags: readonly string[]): Promise<Target> {
  const target = await prepareTarget(findTarget(triple) as Target, undefined, flags);
  if (target === undefined) throw new Error(flags.join(" "));
  return target;
}

test("vectors are in integers where flags leave them no registers", async () => {
  const sizes = async (...flags: readonly string[]): Promise<unknown> =>
    (await prepared("i386-linux-gnu", ...flags)).vectorsInIntegers;
  assert.equal(await sizes("-mno-mmx"), [64]);
  assert.equal(await sizes("-mmmx"), []);
  assert.equal(await sizes("-msse"), [128]);
  assert.equal(await sizes("-msse", "-mno-mmx"), [64, 128]);
  assert.equal(await sizes("-m16"), []);
});

test("with AVX _Alignof says more than an attribute without a number asks for", async () => {
  const { reportedAlign, biggestAlign } = await prepared("x86_64-linux-gnu", "-mavx");
  assert.equal([reportedAlign, biggestAlign], [256, 128]);
  assert.is((await prepared("x86_64-linux-gnu", "-mavx512f")).reportedAlign, 512);
  assert.is((await prepared("x86_64-linux-gnu", "-msse3")).reportedAlign, undefined);
});

const types: Readonly<Record<string, string>> = {
  v8: "char V(8)",
  l8: "long long V(8)",
  f8: "float V(8)",
  v16: "char V(16)",
  f16: "float V(16)",
  d16: "double V(16)",
  v32: "char V(32)",
  v64: "int V(64)",
  al: "_Atomic long long",
  ad: "_Atomic double",
  ac: "_Atomic(_Complex double)",
  af: "_Atomic(_Complex float)",
  as: "_Atomic(struct bytes)",
};

/** A record of each type alone, one behind a byte, and one with these two behind one. */
function recordsOf(): string {
  let text = "#define V(n) __attribute__((vector_size(n)))\nstruct bytes { char bytes[16]; };\n";
  for (const [name, type] of Object.entries(types)) {
    text += `struct ${name} { ${type} x; }; struct ${name}_c { char c; ${type} x; };\n`;
    text += `struct ${name}_s { char c; struct ${name} s; char d; struct ${name}_c t; };\n`;
    text += `enum { align_of_${name} = _Alignof(${type}), preferred_${name} = __alignof__(${type}) };\n`;
  }
  return text;
}

for (const [target, flags] of [
  ["i386-linux-gnu", []],
  ["i386-linux-gnu", ["-miamcu"]],
  ["i386-linux-gnu", ["-miamcu", "-mavx"]],
  ["i386-linux-gnu", ["-m16"]],
  ["i386-linux-gnu", ["-mmmx"]],
  ["i386-linux-gnu", ["-msse"]],
  ["i386-linux-gnu", ["-march=x86-64"]],
  ["i386-linux-gnu", ["-mavx512f"]],
  ["i386-linux-gnu", ["-malign-double"]],
  ["x86_64-linux-gnu", ["-mavx"]],
  ["x86_64-linux-gnu", ["-mno-sse"]],
] as const)
  judge(
    `gcc lays records of them out so (${target} ${flags.join(" ")})`,
    missingPrograms("gcc"),
    async () => {
      const { declarations } = await moduleOf(recordsOf(), { target, compilerFlags: [...flags] });
      const claims = declarations.flatMap((declaration) => {
        if (declaration.kind === "enum")
          return (declaration.enumerators ?? []).map(
            ({ name, value }) => `_Static_assert(${name} == ${value}, "${name}");`,
          );
        if (declaration.kind !== "record" || declaration.layout === undefined) return [];
        const { name: tag, layout } = declaration;
        const [size, align] = [Number(layout.size) / 8, layout.align / 8];
        return [
          `_Static_assert(sizeof(struct ${tag}) == ${size}, "${tag} ${size}");`,
          `_Static_assert(_Alignof(struct ${tag}) == ${align}, "${tag} ${align}");`,
        ];
      });
      assert.is(claims.length, 2 + Object.keys(types).length * 8);
      const mode = target === "i386-linux-gnu" ? ["-m32"] : [];
      const input = recordsOf() + claims.join("\n");
      const { status, stderr } = run("gcc", [...mode, ...flags, "-w", "-fsyntax-only", "-xc", "-"], {
        input,
      });
      assert.is(status, 0, stderr);
    },
  );
