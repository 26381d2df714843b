import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createMemoryHost, type Host } from "../../src/source/host.ts";
import { missingPrograms, run } from "../support/outside.ts";
import { assert, judge, suite } from "../support/test.ts";
import { hostIn, inFolder, runCommand } from "./support.ts";

const host = createMemoryHost({
  "a.h": '#include "b.h"\n#include <s.h>\nint a;\n',
  "b.h": "#define B 1\n",
  "sys/s.h": "int s;\n",
  "wrong.h": 'int x = ;;\nint (;\n#include "b.h"\n',
  "missing.h": '#include "no.h"\n#include <nono.h>\nint x;\n',
});
const system = ["-nostdinc", "-isystem", "sys"];

async function told(...words: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runCommand([...system, ...words], { host });
  return `${stdout}${stderr}${status}`;
}

const only = suite("-M and -MM");

only("print the rule alone", async () => {
  assert.is(await told("-M", "a.h"), "a.o: a.h b.h sys/s.h\n0");
  assert.is(await told("-MM", "a.h"), "a.o: a.h b.h\n0");
  assert.is(await told("-M", "-MM", "-E", "a.h"), "a.o: a.h b.h\n0");
});

only("take the first header's name for the target, or -MT and -MQ", async () => {
  assert.is(await told("-MM", "b.h", "a.h"), "b.o: b.h a.h\n0");
  assert.is(await told("-MM", "-MT", "$(X)", "-MQ", "a b", "b.h"), "$(X) a\\ b: b.h\n0");
  assert.is(await told("-MM", "-MP", "a.h"), "a.o: a.h b.h\nb.h:\n0");
});

only("write to -MF, to -o, or to standard output", () =>
  inFolder(async (folder) => {
    for (const flag of ["-MF", "-o"]) {
      const path = join(folder, `rule${flag}`);
      assert.is(await told("-MM", flag, path, "b.h"), "0");
      assert.is(readFileSync(path, "utf8"), "b.o: b.h\n");
    }
    assert.is(await told("-MM", "-MF", "-", "b.h"), "b.o: b.h\n0");
  }),
);

only("have a rule in spite of errors, but not where something could not be read", async () => {
  const { stdout, status } = await runCommand([...system, "-MM", "missing.h"], { host });
  assert.equal({ stdout, status }, { stdout: "", status: 1 });
  assert.is(await told("-MM", "-MG", "missing.h"), "missing.o: missing.h no.h\n0");
  assert.is(await told("-M", "-MG", "missing.h"), "missing.o: missing.h no.h nono.h\n0");
});

only("name standard input -, and list it not", async () => {
  const readStandardInput = (): Uint8Array => new TextEncoder().encode("#include </dev/null>\n");
  const { stdout } = await runCommand(["-MM", "-nostdinc", "-include", "b.h", "-"], {
    readStandardInput,
    host: withInput(host, '#include "a.h"\n'),
  });
  assert.is(stdout, "-: b.h a.h\n");
});

function withInput(base: Host, text: string): Host {
  const bytes = new TextEncoder().encode(text);
  return {
    readFile: (path) => (path === "<stdin>" ? { kind: "file", bytes } : base.readFile(path)),
    exists: (path) => (path === "<stdin>" ? "file" : base.exists(path)),
    list: (path) => base.list(path),
  };
}

const beside = suite("-MD and -MMD");

beside("write the rule for the output, to its name with .d", () =>
  inFolder(async (folder) => {
    const output = join(folder, "a.b.py");
    assert.match(await told("-MMD", "-o", output, "a.h"), /\[module-not-importable\][\s\S]*\n0$/);
    assert.is(readFileSync(join(folder, "a.b.d"), "utf8"), `${output}: a.h b.h\n`);
    assert.ok(existsSync(output));
  }),
);

beside("have all files for targets that the run makes", () =>
  inFolder(async (folder) => {
    const at = (name: string): string => join(folder, name);
    const words = ["--stubs", "--proof", "--wrap-static-inline", at("c.c"), "--also", `json:${at("j.json")}`];
    const all = [...words, "--save-preprocessed-headers", at("a.i"), "--no-embed-preamble", "-o", at("a.py")];
    await runCommand([...system, "-MMD", ...all, "a.h"], { host });
    const [targets = "", dependencies] = readFileSync(at("a.d"), "utf8").replace(/\\\n/g, "").split(": ");
    const made = readdirSync(folder).filter((name) => name !== "a.d");
    assert.ok(made.length >= 9, made.join(" "));
    assert.equal(targets.split(/ +/).sort(), made.map(at).sort());
    assert.is(targets.split(" ")[0], at("a.py"));
    assert.is(dependencies?.trim(), "a.h b.h");
  }),
);

beside("stand beside a package, whose files are the targets; -o has no effect on it, and that is told", () =>
  inFolder(async (folder) => {
    const path = join(folder, "thing");
    const words = [...system, "-MMD", "--package", `${path}/`, "-o", join(folder, "p.py"), "a.h"];
    const { stderr, status } = await runCommand(words, { host });
    assert.is(status, 0);
    assert.match(stderr, /`-o` has no effect on packages \(`--package`\) \[flag-without-effect\]/);
    assert.equal(readdirSync(folder).sort(), ["thing", "thing.d"]);
    const rule = readFileSync(`${path}.d`, "utf8").replace(/\\\n/g, "");
    const made = readdirSync(path, { recursive: true, withFileTypes: true, encoding: "utf8" });
    const files = made.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    assert.ok(files.includes(join(path, "thing", "__init__.pyi")));
    assert.equal(rule.slice(0, rule.indexOf(":")).split(/ +/).sort(), files.sort());
  }),
);

beside("write it in spite of errors in declarations", () =>
  inFolder(async (folder) => {
    const path = join(folder, "w.d");
    const { status } = await runCommand([...system, "-MMD", "-MF", path, "wrong.h"], { host });
    assert.is(status, 1);
    assert.is(readFileSync(path, "utf8"), "wrong.py: wrong.h b.h\n");
  }),
);

beside("go with -E, for the object file", () =>
  inFolder(async (folder) => {
    const output = join(folder, "a.i");
    assert.is(await told("-E", "-MD", "-o", output, "b.h"), "0");
    assert.is(readFileSync(join(folder, "a.d"), "utf8"), "b.o: b.h\n");
  }),
);

const wrong = suite("wrong uses");

for (const words of [["-MF", "x"], ["-MT", "x"], ["-MQ", "x"], ["-MP"], ["-MG"], ["-MD", "-MG"]]) {
  wrong(`${words.join(" ")} alone is one`, async () => {
    const { status, stderr } = await runCommand([...words, "a.h"], { host });
    assert.is(status, 2);
    assert.match(stderr, /error: .*-M/);
  });
}

const trees = suite("-H");

trees("tells the inclusions on standard error, beside the product", async () => {
  const { stdout, stderr } = await runCommand([...system, "-H", "-E", "-P", "a.h"], { host });
  assert.is(stdout, "int s;\nint a;\n");
  assert.is(stderr, ". b.h\n. sys/s.h\nMultiple include guards may be useful for:\nb.h\nsys/s.h\n");
});

function write(folder: string): void {
  mkdirSync(join(folder, "d ir"));
  mkdirSync(join(folder, "sys"));
  writeFileSync(join(folder, "sys", "long-name-of-it.h"), "int l;\n");
  symlinkSync("long-name-of-it.h", join(folder, "sys", "a-link-to-what-has-a-shorter-name.h"));
  writeFileSync(join(folder, "sys", "s.h"), "#include <a-link-to-what-has-a-shorter-name.h>\n");
  writeFileSync(join(folder, "d ir", "we$ird #x.h"), '#include "../b.h"\n');
  writeFileSync(join(folder, "b.h"), "#ifndef B\n#define B\n#endif\n");
  writeFileSync(
    join(folder, "a.h"),
    '#include "d ir/we$ird #x.h"\n#include <s.h>\n#include "./b.h"\n#include "b.h"\n',
  );
}

for (const words of ["-M", "-MM", "-M -MP", "-MM -MT x -MQ y$", "-E -H"]) {
  judge(`gcc prints the same with ${words}`, missingPrograms("gcc"), () =>
    inFolder(async (folder) => {
      write(folder);
      const all = ["-nostdinc", "-isystem", join(folder, "sys"), ...words.split(" "), "a.h"];
      const theirs = run("gcc", all, { cwd: folder });
      const ours = await runCommand(all, { host: hostIn(folder) });
      if (!words.startsWith("-E")) assert.is(ours.stdout, theirs.stdout);
      assert.is(ours.stderr, theirs.stderr);
      assert.ok((ours.stdout + ours.stderr).includes("b.h"));
    }),
  );
}
