import { readdirSync } from "node:fs";
import { defaultOptions } from "../../src/options.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { assert, test } from "../support/test.ts";
import { inFolder, runCommand } from "./support.ts";

const host = createMemoryHost({ "a.h": "int f(void);\n" });

async function said(words: string): Promise<string> {
  const { stderr, status } = await runCommand([...words.split(" "), "a.h"], { host });
  assert.is(status, 0, stderr);
  return stderr;
}

test("flags of typed modules are told where the module is none", async () => {
  for (const words of ["--init-name=load", "--callbacks-name=calls"]) {
    const flag = words.split("=")[0];
    assert.match(
      await said(words),
      new RegExp(`warning: \`${flag}\` has no effect on modules of \`--style ctypesgen\`, the default`),
    );
    assert.not.match(await said(`${words} --style interoptopus`), /flag-without-effect/);
  }
});

test("flags of the default form are told where the module is typed or ctypesgen's own", async () => {
  for (const words of ["--compare-records", "--enums=auto", "--naming=pep8"]) {
    const flag = words.split("=")[0];
    assert.not.match(await said(words), /flag-without-effect/);
    for (const [form, name] of [
      ["--style=interoptopus", "typed modules"],
      ["--compat=ctypesgen", "modules in ctypesgen's own form"],
    ])
      assert.match(await said(`${words} ${form}`), new RegExp(`\`${flag}\` has no effect on ${name}`));
  }
  assert.match(await said("--strip-prefix=x_ --style=interoptopus"), /`--strip-prefix` has no effect/);
  assert.not.match(await said("--strip-prefix=x_ --compat=ctypesgen"), /flag-without-effect/);
  assert.match(await said("--style=interoptopus --compat=ctypesgen"), /`--style` has no effect/);
});

test("a flag that says the default is none", async () => {
  const { initName, callbacksName, namespaces, naming, style } = defaultOptions;
  const words = [
    `--init-name=${initName}`,
    `--callbacks-name=${callbacksName}`,
    `--namespaces=${namespaces}`,
  ];
  assert.is(await said([...words, `--style=${style}`, "-lc"].join(" ")), "");
  assert.is(await said(`--naming=${naming} --style=interoptopus`), "");
});

test("flags of a module's form are told where the output is none", async () => {
  const further = [
    "--lazy",
    "--docs",
    "--proof=import",
    "--strip-prefix=x_",
    "--json-dialect=mork",
    "--enums=auto",
  ];
  for (const words of [...further, "--naming=pep8", "--compare-records", "--no-embed-preamble"]) {
    const flag = words.split("=")[0];
    assert.match(
      await said(`${words} --output-language=luajit`),
      new RegExp(`warning: \`${flag}(?: import)?\` has no effect on \`--output-language luajit\``),
    );
    assert.not.match(await said(`${words} --dump names`), /flag-without-effect/);
  }
  assert.not.match(await said("--naming=pep8 --output-language=markdown"), /flag-without-effect/);
  assert.not.match(await said("--json-dialect=mork --output-language=json"), /flag-without-effect/);
  assert.match(await said("--json-dialect=mork"), /`--json-dialect` has no effect on `--output-language py`/);
});

test("of further outputs one that heeds the flag is enough", async () => {
  assert.not.match(await said("--docs --output-language=json --also py:/dev/null"), /flag-without-effect/);
  assert.match(await said("--docs --output-language=json --also ir:/dev/null"), /flag-without-effect/);
});

test("a stub and a proof are for modules, and made of nothing else", async () => {
  await inFolder(async (folder) => {
    for (const flag of ["--stubs", "--proof"]) {
      const told = await said(`${flag} --output-language=json -o ${folder}/m.json`);
      assert.match(told, new RegExp(`\`${flag}\` has no effect on \`--output-language json\``));
      assert.equal(readdirSync(folder), ["m.json"]);
    }
  });
});

test("flags of preprocessed text are told where none is printed", async () => {
  for (const flag of ["-C", "-CC", "-dD", "-dN", "-dU", "-dM", "-dI"]) {
    const pattern = new RegExp(`\`${flag}\` has no effect on anything but preprocessed text`);
    assert.match(await said(flag), pattern);
    assert.match(await said(`${flag} --dump ast`), pattern);
    assert.is(await said(`${flag} -E`), "");
  }
});

test("comments that a saved text keeps have an effect", async () => {
  assert.is(await said("-lc -C -dI --save-preprocessed-headers /dev/null"), "");
});

test("files beside a module are told where a phase is printed, or a rule", async () => {
  const flags = ["--stubs", "--proof -o /dev/null", "--also json:q.json", "--wrap-static-inline q.c"];
  for (const words of [...flags, "--package q"]) {
    const flag = words.split(" ")[0];
    assert.match(await said(`${words} -E`), new RegExp(`\`${flag}\` has no effect on \`-E\``));
    assert.match(
      await said(`${words} --dump ast`),
      new RegExp(`\`${flag}\` has no effect on \`--dump ast\``),
    );
    assert.is((await said(`${words} -E`)).split("flag-without-effect").length, 2);
  }
  assert.match(await said("--also json:q.json -M"), /^warning: `--also` has no effect on `-M` \[/);
  // As of gcc, no other warnings with -M.
  assert.is(await said("-C -dD -Wno-all -march=native -M"), "");
});

test("a flag that is told changes nothing, and one that is not changes the output", async () => {
  const text = `/** A colour. */ enum x_color { x_red };
struct x_point { enum x_color c; int x; };
/** Called. */ int x_f(struct x_point *p, const char *text);
extern int x_v;`;
  const rich = createMemoryHost({ "a.h": text, "t.py": "# text" });
  const flags = ["--lazy", "--docs", "--proof=import", "--naming=pep8", "--enums=auto", "--compare-records"];
  const forms = ["--style=interoptopus", "--init-name=q", "--callbacks-name=q", "--json-dialect=mork"];
  const texts = ["--header-template=t.py", "--insert-file=t.py", "--docs-header=t", "--strip-prefix=x_"];
  for (const language of "py pyi proof json markdown html luajit ir".split(" ")) {
    const shown = async (words: readonly string[]): Promise<{ text: string; isTold: boolean }> => {
      const all = [...words, "--output-language", language, "a.h"];
      const { stdout, stderr } = await runCommand(all, { host: rich });
      const lines = stdout.split("\n").filter((line) => !line.includes("bindwright"));
      return { text: lines.join("\n"), isTold: stderr.includes("flag-without-effect") };
    };
    const plain = await shown([]);
    for (const flag of [...flags, ...forms, ...texts]) {
      const changed = await shown([flag]);
      assert.is(changed.text === plain.text, changed.isTold, `${flag} ${language}`);
    }
  }
});
