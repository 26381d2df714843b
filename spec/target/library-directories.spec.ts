/** Every target has directories in which its libraries are, save the one that has none. */

import { libraryDirectories } from "../../src/target/library-directories.ts";
import type { Target } from "../../src/target/target.ts";
import { findTarget, targetTriples } from "../../src/target/targets.ts";
import { missingPrograms, run } from "../support/outside.ts";
import { assert, judge, test } from "../support/test.ts";

function directoriesOf(triple: string): readonly string[] {
  return libraryDirectories(findTarget(triple) as Target);
}

test("every target but WebAssembly has some, each once", () => {
  for (const triple of targetTriples) {
    const directories = directoriesOf(triple);
    assert.is(directories.length === 0, triple.startsWith("wasm32"), triple);
    assert.is(new Set(directories).size, directories.length, triple);
  }
});

test("32-bit and 64-bit libraries have directories of their own", () => {
  assert.ok(directoriesOf("i386-linux-gnu").includes("/usr/lib32"));
  assert.ok(directoriesOf("armv7-linux-gnueabihf").includes("/usr/lib/arm-linux-gnueabihf"));
  assert.ok(directoriesOf("i686-windows-msvc").includes("C:/Windows/SysWOW64"));
});

const triple = process.arch === "x64" ? "x86_64-linux-gnu" : "aarch64-linux-gnu";

judge("as this machine's linker has them, in its order", missingPrograms("ld"), () => {
  const { stdout } = run("ld", ["--verbose"]);
  const theirs = [...stdout.matchAll(/SEARCH_DIR\("=([^"]+)"\)/g)].map((match) => match[1] as string);
  const ours = directoriesOf(triple);
  const shared = theirs.filter((directory) => ours.includes(directory));
  assert.ok(shared.length >= 8, theirs.join(" "));
  assert.equal(
    ours.filter((directory) => shared.includes(directory)),
    shared,
  );
});
