/** A Rust crate hands its inventory over, and its library is called through what becomes of it. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emitModule, moduleFromJson } from "../../src/index.ts";
import { findPythons, makeScratchFolder, missingPrograms, repositoryRoot, run } from "../support/outside.ts";
import { assert, skip, test } from "../support/test.ts";

const crate = join(repositoryRoot, "integrations", "rust");
const missing = missingPrograms("cargo", "rustc");

const program = `
import sys
import shapes as m
m.init_lib(sys.argv[1])
assert m.shapes_distance(m.Point(0, 0), m.Point(x=3, y=4)) == 5.0
assert m.shapes_sum([1, 2, 3]) == 6 and m.shapes_sum([]) == 0
assert m.shapes_length(b"abc") == 3 and m.shapes_length(None) == 0
assert (m.SIDES, m.LARGEST) == (4, 2 ** 64 - 1)
data = bytearray(b"\\x01\\x02")
m.shapes_double(data)
assert data == b"\\x02\\x04"
with m.Path.new(1) as path:
    path.add(m.Point(1, 2))
    try:
        path.add(m.Point(1, 2))
    except m.FaultException as error:
        assert error.code == m.Fault.Full and error.variant == "Full"
    else:
        raise AssertionError("no error")
try:
    path.length()
except ValueError:
    print("done")
`;

if (missing !== undefined) skip("the Rust crate", missing);
else {
  test(
    "cargo test writes the inventory, and the cdylib is called from the oldest and the newest Python",
    async () => {
      const folder = makeScratchFolder();
      const inventory = join(folder, "shapes.json");
      const environment = { CARGO_TARGET_DIR: join(folder, "target"), BINDWRIGHT_INVENTORY: inventory };
      const cargo = (...words: readonly string[]) =>
        run("cargo", [...words, "--offline", "--example", "shapes"], {
          cwd: crate,
          environment,
          seconds: 240,
        });
      const tested = cargo("test");
      assert.is(tested.status, 0, tested.stderr);
      const built = cargo("build");
      assert.is(built.status, 0, built.stderr);
      const reading = moduleFromJson(readFileSync(inventory, "utf8"));
      if (reading.module === undefined) throw new Error(JSON.stringify(reading.problems));
      const { outputs } = await emitModule(reading.module, { style: "interoptopus" });
      writeFileSync(join(folder, "shapes.py"), outputs[0]?.text ?? "");
      writeFileSync(join(folder, "call.py"), program);
      const ending = process.platform === "darwin" ? "dylib" : "so";
      const library = join(folder, "target", "debug", "examples", `libshapes.${ending}`);
      const pythons = findPythons();
      for (const python of new Set([pythons[0], pythons.at(-1)])) {
        if (python === undefined) continue;
        const called = run(python.program, ["call.py", library], { cwd: folder });
        assert.is(called.stdout, "done\n", called.stderr);
      }
    },
    { seconds: 300 },
  );
}
