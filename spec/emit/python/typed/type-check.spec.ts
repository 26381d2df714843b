/** Strict type checkers on the typed module, on a program that uses it, and on programs that are wrong. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { emitModule } from "../../../../src/index.ts";
import { buildInventory } from "../../../reference-library/inventory.ts";
import { findProgram, makeScratchFolder, run } from "../../../support/outside.ts";
import { assert, skip, test } from "../../../support/test.ts";
import { readRepositoryFile } from "../../../support/translation.ts";

const wrongLines: readonly string[] = [
  'r.primitive_u8("1")',
  "r.primitive_u8()",
  "r.primitive_u8(1, 2)",
  "r.primitive_u8(y=1)",
  'r.pattern_ascii_pointer_1("text")',
  "r.SimpleService()",
  "r.SimpleService.new_with(b'five')",
  "r.SimpleService.new_without().no_method()",
  "r.Vec3f32(nope=1)",
  "r.Vec3f32('one')",
  "r.tupled(r.Vec3f32())",
  "r.Sliceu8.of(3)",
  "r.pattern_ffi_slice_1b([1, 2, 3])",
  "r.callback(lambda: 1, 2)",
  "r.callback(lambda value: 'text', 2)",
  "text: str = r.pattern_ascii_pointer_2()",
  "number: int = r.documented",
  "r.EnumDocumented.D",
];

const mypy = findProgram("mypy");
const pyright = findProgram("pyright");

async function fillFolder(): Promise<string> {
  const folder = makeScratchFolder();
  const { outputs } = await emitModule(buildInventory().build(), { style: "interoptopus" });
  writeFileSync(join(folder, "typed.py"), outputs[0]?.text ?? "");
  writeFileSync(join(folder, "program.py"), readRepositoryFile("spec/emit/python/typed/program.py"));
  writeFileSync(join(folder, "pyrightconfig.json"), '{"typeCheckingMode": "strict"}');
  return folder;
}

if (mypy === undefined) skip("mypy on the typed module", "not on PATH: mypy");
else {
  test(
    "mypy --strict has nothing to say of the module and the program",
    async () => {
      const folder = await fillFolder();
      const checked = run(mypy, ["--strict", "typed.py", "program.py"], { cwd: folder, seconds: 200 });
      assert.is(checked.status, 0, checked.stdout);
    },
    { seconds: 240 },
  );
  test(
    "mypy refuses every wrong line",
    async () => {
      const folder = await fillFolder();
      writeFileSync(join(folder, "wrong.py"), `import typed as r\n${wrongLines.join("\n")}\n`);
      const checked = run(mypy, ["--strict", "wrong.py"], { cwd: folder, seconds: 200 });
      const told = new Set(
        [...checked.stdout.matchAll(/^wrong\.py:(\d+): error/gm)].map(([, line]) => Number(line)),
      );
      assert.equal(
        wrongLines.filter((_, at) => !told.has(at + 2)),
        [],
        checked.stdout,
      );
    },
    { seconds: 240 },
  );
}

if (pyright === undefined) skip("pyright on the typed module", "not on PATH: pyright");
else {
  test(
    "pyright, strict, has nothing to say of the module and the program",
    async () => {
      const folder = await fillFolder();
      const checked = run(pyright, [], { cwd: folder, seconds: 200 });
      assert.is(checked.status, 0, checked.stdout);
    },
    { seconds: 240 },
  );
  test(
    "pyright refuses every wrong line",
    async () => {
      const folder = await fillFolder();
      writeFileSync(join(folder, "wrong.py"), `import typed as r\n${wrongLines.join("\n")}\n`);
      const checked = run(pyright, ["--outputjson"], { cwd: folder, seconds: 200 });
      const { generalDiagnostics } = JSON.parse(checked.stdout) as {
        generalDiagnostics: { file: string; severity: string; range: { start: { line: number } } }[];
      };
      const told = new Set(
        generalDiagnostics
          .filter(({ file, severity }) => severity === "error" && file.endsWith("wrong.py"))
          .map(({ range }) => range.start.line),
      );
      assert.equal(
        wrongLines.filter((_, at) => !told.has(at + 1)),
        [],
        checked.stdout,
      );
    },
    { seconds: 240 },
  );
}
