import { createMemoryHost } from "../../src/source/host.ts";
import { assert, test } from "../support/test.ts";
import { runCommand } from "./support.ts";

const files = { "/usr/include/a.h": "int a;\n", "b.h": "int b;\n" };
const own = { "/usr/aarch64-linux-gnu/include/c.h": "int c;\n" };

const run = async (words: readonly string[], more: Record<string, string> = {}): Promise<string> =>
  (await runCommand(["-E", "-P", ...words], { host: createMemoryHost({ ...files, ...more }) })).stderr;

test("a header of this machine that is read for another one is warned of, with the package that has the other's", async () => {
  const stderr = await run(["--target", "aarch64-linux-gnu", "a.h"]);
  assert.match(stderr, /warning: `\/usr\/include\/a\.h` is a header of this machine, .*\[headers-of-host\]/);
  assert.match(stderr, /\/usr\/aarch64-linux-gnu\/include/);
  assert.match(stderr, /`libc6-dev-arm64-cross` \(Debian\)/);
});

test("nothing is said where the target has a directory of its own", async () => {
  assert.is(await run(["--target", "aarch64-linux-gnu", "a.h"], own), "");
});

test("nothing is said for this machine, for headers of the user's, or where directories were named", async () => {
  assert.is(await run(["a.h"]), "");
  assert.is(await run(["--target", "x86_64-linux-gnu", "a.h"]), "");
  assert.is(await run(["--target", "aarch64-linux-gnu", "b.h"]), "");
  const elsewhere = ["--target", "aarch64-linux-gnu", "--sysroot", "/r", "a.h"];
  assert.is(await run(elsewhere, { "/r/usr/include/a.h": "int a;\n" }), "");
  assert.is(await run(["--target", "aarch64-linux-gnu", "-nostdinc", "-I", "/usr/include", "a.h"]), "");
});
