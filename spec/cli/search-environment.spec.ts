import { searchEnvironment } from "../../src/cli/search-environment.ts";
import { defaultOptions } from "../../src/options.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { assert, suite } from "../support/test.ts";
import { runCommand } from "./support.ts";

const test = suite("where headers are looked for");

function searched(
  triple: string,
  env: Readonly<Record<string, string>>,
  options: Partial<typeof defaultOptions> = {},
): ReturnType<typeof searchEnvironment> {
  const place = { platform: "linux", env, host: "x86_64-linux-gnu" };
  return searchEnvironment({ ...defaultOptions, ...options }, triple, place);
}

test("gcc's variables come behind the flags, each behind those of its kind", () => {
  const given = [{ path: "own", kind: "angle" }] as const;
  const { searchDirectories } = searched(
    "x86_64-linux-gnu",
    { CPATH: "a::b", C_INCLUDE_PATH: "c", INCLUDE: "d" },
    { searchDirectories: given },
  );
  assert.equal(searchDirectories, [
    ...given,
    { path: "a", kind: "angle" },
    { path: ".", kind: "angle" },
    { path: "b", kind: "angle" },
    { path: "c", kind: "system" },
  ]);
});

test("INCLUDE is Microsoft's, with its own separator, and no matter of -nostdinc", () => {
  const env = { INCLUDE: "C:/sdk/ucrt;C:/sdk/um" };
  const paths = [
    { path: "C:/sdk/ucrt", kind: "system" },
    { path: "C:/sdk/um", kind: "system" },
  ];
  assert.equal(searched("x86_64-windows-msvc", env).searchDirectories, paths);
  assert.equal(searched("x86_64-windows-msvc", env, { standardIncludes: false }).searchDirectories, []);
});

test("SDKROOT is Apple's, and a flag counts more", () => {
  const env = { SDKROOT: "/sdk" };
  assert.is(searched("arm64-apple-darwin", env).sysroot, "/sdk");
  assert.is(searched("arm64-apple-darwin", env, { sysroot: "/other" }).sysroot, "/other");
  assert.is(searched("x86_64-linux-gnu", env).sysroot, undefined);
});

test("directories of this system are not another's, but for those of a sysroot", () => {
  assert.ok(searched("x86_64-apple-darwin", {}).excludedDirectories.includes("/usr/include"));
  assert.equal(searched("x86_64-apple-darwin", { SDKROOT: "/sdk" }).excludedDirectories, []);
  assert.equal(searched("aarch64-linux-gnu", {}).excludedDirectories, []);
});

test("a header of this system is not found for macOS, and the help says what to give", async () => {
  const host = createMemoryHost({
    "/usr/include/stdio.h": "int not_apples;\n",
    "/sdk/usr/include/stdio.h": "int apples;\n",
    "a.h": "#include <stdio.h>\n",
  });
  const words = ["-E", "-P", "--target", "x86_64-apple-darwin", "a.h"];
  const missing = await runCommand(words, { host });
  assert.is(missing.status, 1);
  assert.match(missing.stderr, /`stdio\.h` not found/);
  assert.match(missing.stderr, /help: name a macOS SDK .*--sysroot/);
  const found = await runCommand([...words, "-isysroot", "/sdk"], { host });
  assert.is(found.status, 0);
  assert.match(found.stdout, /int apples;/);
});

test("a header of Microsoft's is looked for in INCLUDE", async () => {
  const host = createMemoryHost({ "sdk/stdio.h": "int theirs;\n", "a.h": "#include <stdio.h>\n" });
  const words = ["-E", "-P", "--target", "x86_64-windows-msvc", "a.h"];
  assert.match((await runCommand(words, { host })).stderr, /help: .*INCLUDE/);
  assert.match((await runCommand(words, { host, env: { INCLUDE: "sdk" } })).stdout, /int theirs;/);
});
