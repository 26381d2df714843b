import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createMemoryHost } from "../../src/source/host.ts";
import { assert, suite, test } from "../support/test.ts";
import { inFolder, runCommand } from "./support.ts";

const headers = {
  "a.h": "struct pair { int x, y; };\nint one(int x);\n#define TWO 2\n",
  "wrong.h": "int good(void);\nint bad(;\nint also_good(void);\n",
};
const host = createMemoryHost(headers);

const translating = suite("translating");

translating("goes to standard output, and tells nothing", async () => {
  const { status, stdout, stderr } = await runCommand(["a.h", "-lc"], { host });
  assert.is(stderr, "");
  assert.is(status, 0);
  assert.match(stdout, /\bone\b/);
  assert.match(stdout, /^ {4}TWO = 2$|^TWO = 2$/m);
});

translating("goes to -o", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.py");
    const { status, stdout, stderr } = await runCommand(["a.h", "-lc", "-o", path], { host });
    assert.equal({ status, stdout, stderr }, { status: 0, stdout: "", stderr: "" });
    assert.match(readFileSync(path, "utf8"), /\bone\b/);
    assert.equal(readdirSync(folder), ["a.py"]);
  }),
);

translating("puts the files of a module beside it, and none on standard output", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.py");
    const words = ["a.h", "--no-embed-preamble"];
    assert.is((await runCommand([...words, "-o", path], { host })).status, 0);
    assert.equal(readdirSync(folder).sort(), ["a.py", "ctypes_loader.py", "ctypes_preamble.py"]);
    const { status, stdout, stderr } = await runCommand(words, { host });
    assert.is(status, 1);
    const symbolsOf = (text: string): string => text.slice(text.indexOf("__docformat__"));
    assert.is(symbolsOf(stdout), symbolsOf(readFileSync(path, "utf8")));
    assert.match(stderr, /`ctypes_preamble\.py` is not written.*\[needs-output-file\]/);
  }),
);

translating("tells of libraries that are not here, unless it shall not look for them", async () => {
  const withLibrary = createMemoryHost({ ...headers, "/usr/lib/libthere.so": "" });
  const words = ["a.h", "-lnot-there"];
  assert.match((await runCommand(words, { host: withLibrary })).stderr, /\[library-not-found\]/);
  assert.is((await runCommand([...words, "--no-load-library"], { host: withLibrary })).stderr, "");
});

translating("with --output-language json writes JSON", async () => {
  const { stdout } = await runCommand(["a.h", "--output-language", "json"], { host });
  const items = JSON.parse(stdout) as { name?: string }[];
  assert.ok(items.some(({ name }) => name === "one"));
});

translating("reads standard input for the header -", async () => {
  const readStandardInput = (): Uint8Array => new TextEncoder().encode("int from_stdin(void);\n");
  const { status, stdout } = await runCommand(["-", "-lc"], { readStandardInput });
  assert.is(status, 0);
  assert.match(stdout, /\bfrom_stdin\b/);
});

translating("ends with 1 when standard input cannot be read", async () => {
  const readStandardInput = (): Uint8Array => {
    throw Object.assign(new Error(), { code: "EISDIR" });
  };
  const { status, stderr } = await runCommand(["-"], { readStandardInput });
  assert.is(status, 1);
  assert.match(stderr, /cannot read standard input: it is a directory/);
});

translating("goes on after a warning about its flags", () =>
  inFolder(async (folder) => {
    for (const flag of [
      "-march=native",
      "-mtune=native",
      "-mcpu=native",
      "-march=armv8-a",
      "-mcpu=cortex-a53",
    ]) {
      const path = join(folder, `${flag.replace(/\W/g, "_")}.py`);
      const { status, stderr } = await runCommand(["a.h", flag, "-o", path], { host });
      assert.is(status, 0, flag);
      assert.match(stderr, /^warning: .*\[(?:native-processor|flag-not-of-target)\]/);
      assert.match(readFileSync(path, "utf8"), /\bone\b/);
      assert.is((await runCommand(["a.h", flag, "--error", "all", "-o", path], { host })).status, 1, flag);
    }
  }),
);

translating("ignores compiler flags with one note", async () => {
  const { status, stderr } = await runCommand(["-Wall", "-pipe", "a.h", "-lc"], { host });
  assert.is(status, 0);
  assert.is(stderr, "note: these compiler flags have no effect here: -Wall -pipe [ignored-flags]\n");
});

translating("is the same twice", async () => {
  const once = await runCommand(["a.h", "-lc"], { host });
  assert.equal(await runCommand(["a.h", "-lc"], { host }), once);
});

const errors = suite("errors");

errors("in a header end with 1, and the rest is written", async () => {
  const { status, stdout, stderr } = await runCommand(["wrong.h", "-lc"], { host });
  assert.is(status, 1);
  assert.match(stdout, /\bgood\b/);
  assert.match(stdout, /\balso_good\b/);
  assert.match(stderr, /^wrong\.h:2:9: error: .*\n {4}2 \| int bad\(;\n {6}\| {9}\^/);
  assert.match(stderr, /\n1 error\n$/);
});

translating("knows names beyond ASCII, in options, headers and files", async () => {
  const files = createMemoryHost({
    "\u00e9.h": '#include "\u4e2d/b.h"\nint a = TEXT;\n',
    "\u4e2d/b.h": "int b;\n",
  });
  const { status, stdout } = await runCommand(["-E", "-DTEXT=\u00e9", "\u00e9.h"], { host: files });
  assert.is(status, 0);
  const text = Buffer.from(stdout, "latin1").toString("utf8");
  assert.match(text, /# 1 "\u4e2d\/b\.h" 1\nint b;\n/);
  assert.match(text, /\nint a = \u00e9;\n/);
});

errors("a missing header ends with 1 and is named", async () => {
  const { status, stderr } = await runCommand(["missing.h"], { host });
  assert.is(status, 1);
  assert.match(stderr, /error: .*`missing\.h`/);
});

errors("an output that cannot be written ends with 1", () =>
  inFolder(async (folder) => {
    mkdirSync(join(folder, "d.py"));
    const { status, stderr } = await runCommand(["a.h", "-o", join(folder, "d.py")], { host });
    assert.is(status, 1);
    assert.match(stderr, /cannot write `.*d\.py`: it is a directory \[cannot-write-output\]/);
  }),
);

errors("a directory as input", () =>
  inFolder(async (folder) => {
    const { status, stderr } = await runCommand([folder]);
    assert.is(status, 1);
    assert.match(stderr, /error: .*director/);
  }),
);

errors("a reader that went away is none", async () => {
  const gone = Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
  const stdout = {
    write(_: string | Uint8Array, callback?: (error?: Error | null) => void): boolean {
      callback?.(gone);
      return false;
    },
  };
  const { status, stderr } = await runCommand(["a.h", "-lc"], { host, stdout });
  assert.equal({ status, stderr }, { status: 0, stderr: "" });
});

errors("a standard output that is full ends with 1", async () => {
  const full = Object.assign(new Error("write ENOSPC"), { code: "ENOSPC" });
  const stdout = {
    write(_: string | Uint8Array, callback?: (error?: Error | null) => void): boolean {
      callback?.(full);
      return false;
    },
  };
  const { status, stderr } = await runCommand(["a.h"], { host, stdout });
  assert.is(status, 1);
  assert.match(stderr, /cannot write `standard output`: no space is left/);
});

const looking = suite("looking at phases");

for (const phase of [
  "tokens",
  "pp",
  "ast",
  "symbols",
  "selection",
  "ir",
  "types",
  "layout",
  "layout-json",
  "constants-json",
  "names",
]) {
  looking(`--dump ${phase} prints something`, async () => {
    const { status, stdout, stderr } = await runCommand(["--dump", phase, "a.h"], { host });
    assert.is(stderr, "");
    assert.is(status, 0);
    assert.ok(stdout.trim().length > 0);
    if (phase.endsWith("json") || phase === "ir") JSON.parse(stdout);
  });
}

looking("-E prints the preprocessed text", async () => {
  const { stdout } = await runCommand(["-E", "a.h"], { host });
  assert.match(stdout, /^int one\(int x\);$/m);
});

looking("-E hands bytes through as they are, -P without line markers", async () => {
  const bytes = createMemoryHost({
    "b.h": new Uint8Array([...Buffer.from('char *x = "'), 0xff, 0x22, 0x3b, 10]),
  });
  const { stdout } = await runCommand(["-E", "-P", "b.h"], { host: bytes });
  assert.is(stdout.trim(), 'char *x = "\xff";');
});

looking("--time tells each phase on standard error", async () => {
  const { stdout, stderr } = await runCommand(["--time", "a.h", "-lc"], { host });
  assert.match(stderr, /^declare +\d+\.\d ms\n/);
  assert.match(stderr, /\ntotal +\d+\.\d ms\n$/);
  assert.not.match(stdout, / ms$/m);
});

looking("--verbose tells what was written and what was not", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.py");
    const words = ["--verbose", "a.h", "-o", path];
    assert.ok((await runCommand(words, { host })).stderr.startsWith(`wrote ${path}\n`));
    assert.ok((await runCommand(words, { host })).stderr.startsWith(`${path} is unchanged\n`));
  }),
);

test("the disk is read where no host is given", () =>
  inFolder(async (folder) => {
    const path = join(folder, "real.h");
    writeFileSync(path, "int really(void);\n");
    const { status, stdout } = await runCommand([path, "-lc"]);
    assert.is(status, 0);
    assert.match(stdout, /\breally\b/);
  }));

test("colours go to terminals, if the environment does not forbid them", async () => {
  const seen = { text: "" };
  const stderr = {
    isTTY: true,
    write(text: string | Uint8Array, callback?: (error?: Error | null) => void): boolean {
      seen.text += String(text);
      callback?.();
      return true;
    },
  };
  await runCommand(["-Wall", "a.h"], { host, stderr });
  assert.match(seen.text, /^\u001b\[36mnote:/);
  seen.text = "";
  await runCommand(["-Wall", "a.h"], { host, stderr, env: { NO_COLOR: "1" } });
  assert.match(seen.text, /^note:/);
});

test("libraries are looked for where the environment says, unless they are another machine's", async () => {
  const host = createMemoryHost({ "a.h": "int f(void);\n", "/usr/lib/x": "", "/mine/libz.so": "" });
  const changed = { host, env: { LD_LIBRARY_PATH: ":/none:/mine" } };
  assert.not.match((await runCommand(["-lz", "a.h"], changed)).stderr, /library-not-found/);
  assert.match((await runCommand(["-lz", "a.h"], { host })).stderr, /library-not-found/);
  const other = await runCommand(["-lz", "--target=aarch64-linux-gnu", "a.h"], changed);
  assert.match(other.stderr, /library-not-found/);
});

test("--dump symbols prints a file that can be edited and given back", () =>
  inFolder(async (folder) => {
    const header = join(folder, "a.h");
    writeFileSync(
      header,
      "struct s { int x; };\nint f(struct s *);\nint g(void);\n#define A 1\n#define B 2\n",
    );
    const dumped = await runCommand(["--dump", "symbols", header]);
    const edited = dumped.stdout.replace("yes=g", "never=g").replace("yes=A", "if_needed=A");
    writeFileSync(join(folder, "rules"), edited);
    const words = [`@${join(folder, "rules")}`, "-lx", "--no-load-library", header];
    const { stdout, status } = await runCommand(words);
    assert.is(status, 0);
    assert.match(stdout, /^B = 2$/m);
    assert.match(stdout, /^ {4}f = /m);
    assert.not.match(stdout, /^(?:A = | {4}g = )/m);
  }));

test("a text that is no regular file is told of as such", async () => {
  const { status, stderr } = await runCommand(["--header-template", "pipe", "good.h"], {
    host: { ...host, readFile: (path) => (path === "pipe" ? { kind: "special" } : host.readFile(path)) },
  });
  assert.is(status, 1);
  assert.match(stderr, /cannot read `pipe`: it is not a regular file: write the text to one/);
  const patterns = await runCommand(["--patterns", "pipe", "a.h"], {
    host: { ...host, readFile: (path) => (path === "pipe" ? { kind: "special" } : host.readFile(path)) },
  });
  assert.match(patterns.stderr, /patterns in `pipe` cannot be read: it is not a regular file/);
});
