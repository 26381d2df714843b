/** The example compiler: a toy language to C and to Python, called. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileToy } from "../../examples/toy-compiler/compiler.ts";
import { emitModule } from "../../src/index.ts";
import { mainPython, makeScratchFolder, missingPrograms, run } from "../support/outside.ts";
import { assert, skip, test } from "../support/test.ts";

const source = `record Point { x: f64, y: f64 }
## How far a point is from the origin, squared.
fn norm(p: Point) -> f64 = p.x * p.x + p.y * p.y
fn scale(values: [f64], by: f64) -> f64 = sum(values) * by
const LIMIT: u32 = 7
`;

const call = `
import toy
toy.init_lib("./libtoy.so")
print(toy.norm(toy.Point(3, 4)), toy.scale([1.5, 2.5], 2), toy.LIMIT, toy.norm.__doc__)
`;

test("what the toy cannot mean is told with its line", () => {
  assert.throws(() => compileToy("toy", "fn f(a: nothing) -> u8 = 1\n"), "line 1: there is no type nothing");
});

const missing = missingPrograms("gcc");
const python = mainPython();
if (missing !== undefined || python === undefined) skip("the toy's library", missing ?? "no Python");
else {
  test("the toy's functions are called from Python", async () => {
    const folder = makeScratchFolder();
    const { c, library } = compileToy("toy", source);
    const { outputs } = await emitModule(library.build(), { style: "interoptopus" });
    writeFileSync(join(folder, "toy.c"), c);
    writeFileSync(join(folder, "toy.py"), outputs[0]?.text ?? "");
    writeFileSync(join(folder, "call.py"), call);
    const made = run("gcc", ["-shared", "-fPIC", "-o", "libtoy.so", "toy.c"], { cwd: folder });
    assert.is(made.status, 0, made.stderr);
    const called = run(python.program, ["call.py"], { cwd: folder });
    assert.is(called.stdout, "25.0 8.0 7 How far a point is from the origin, squared.\n", called.stderr);
  });
}
