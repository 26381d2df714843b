import { defaultOptions } from "../../src/options.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { assert, test } from "../support/test.ts";
import { runCommand } from "./support.ts";

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
  assert.is(await said([...words, `--style=${style}`].join(" ")), "");
  assert.is(await said(`--naming=${naming} --style=interoptopus`), "");
});

test("other outputs than modules have nothing said", async () => {
  assert.not.match(await said("--init-name=load --output-language=markdown"), /flag-without-effect/);
  assert.not.match(await said("--init-name=load --dump types"), /flag-without-effect/);
});
