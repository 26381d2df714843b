import { createMemoryHost } from "../../src/source/host.ts";
import { assert, suite } from "../support/test.ts";
import { runCommand } from "./support.ts";

const host = createMemoryHost({
  "a.h": "#include <gtk/gtk.h>\n#include <gtk/gtkx.h>\n#include <my.h>\n#include <linux/x.h>\n",
});

async function notes(words: readonly string[], platform = "linux"): Promise<readonly string[]> {
  const { stderr, status } = await runCommand(["-E", "-nostdinc", ...words], { host, platform });
  assert.is(status, 1);
  return [...stderr.matchAll(/^note: (.*)$/gm)].map(([, text = ""]) => text);
}

const advice = suite("a missing header");

advice("is told with the package that brings it, once for each", async () => {
  const said = await notes(["a.h"]);
  assert.equal(
    said.filter((note) => note.startsWith("the package")),
    [
      "the package `libgtk-3-dev` (Debian) or `gtk+3` (Homebrew) has it; `--from-pkg-config gtk+-3.0` finds it where it is installed",
      "the package `linux-libc-dev` (Debian) has it",
    ],
  );
});

advice("is told for macOS with Homebrew's name first", async () => {
  assert.match(
    (await notes(["zlib.h"], "darwin")).join(),
    /the package `zlib` \(Homebrew\) or `zlib1g-dev` \(Debian\) has it/,
  );
});

advice("that nobody knows has none", async () => {
  assert.equal(await notes(["foo.h"]), ["no directory is searched"]);
});

advice("names the directories that were searched, and those that are not there", async () => {
  assert.equal(await notes(["-I", "no", "foo.h"]), ["no directory is searched", "not there: no"]);
});

async function tell(target: string, platform: string, header = "stdio.h"): Promise<string> {
  const files = createMemoryHost({ "b.h": `#include <${header}>\n#include <errno.h>\n` });
  const words = ["-E", "--target", target, "b.h"];
  return (await runCommand(words, { host: files, platform, arch: "x64" })).stderr;
}

advice("of the C library is no slip of the pen, and has the library's package", async () => {
  const said = await tell("x86_64-linux-gnu", "linux");
  assert.match(
    said,
    /\nnote: the package `libc6-dev` \(Debian\) has it\nhelp: name its directory with `-I`\n/,
  );
  assert.is(said.match(/libc6-dev/g)?.length, 1);
  assert.match(await tell("x86_64-linux-gnu", "linux", "stdin.h"), /help: did you mean `stdint.h`/);
  assert.match(await tell("x86_64-apple-darwin", "darwin"), /\nnote: Xcode's command line tools have it/);
});

advice("of another machine's C library is that machine's matter", async () => {
  const msvc = await tell("x86_64-windows-msvc", "linux");
  assert.not.match(msvc, /libc6-dev|did you mean/);
  assert.match(msvc, /\nhelp: name the directories of the C runtime and the Windows SDK in INCLUDE/);
  assert.match(
    await tell("aarch64-linux-gnu", "linux"),
    /\nnote: the package `libc6-dev-arm64-cross` \(Debian\) has it for aarch64-linux-gnu\nhelp: name the directory of/,
  );
});

advice("of Windows is the SDK's for Microsoft's compiler, and MinGW's for its own", async () => {
  const msvc = await tell("x86_64-windows-msvc", "linux", "windows.h");
  assert.not.match(msvc, /mingw/);
  assert.match(msvc, /\nhelp: name the directories of the C runtime and the Windows SDK in INCLUDE/);
  assert.match(await tell("x86_64-windows-gnu", "linux", "windows.h"), /package `mingw-w64-x86-64-dev`/);
  assert.match(await tell("x86_64-linux-gnu", "linux", "windows.h"), /package `mingw-w64`/);
});

advice("of C++ says that it is C++'s", async () => {
  const said = await tell("x86_64-linux-gnu", "linux", "string");
  assert.match(said, /`string` not found.*\n.*\n.*\n.*\nhelp: this is C\+\+, and only C can be read/);
});
