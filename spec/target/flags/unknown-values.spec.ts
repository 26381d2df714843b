import { createMemoryHost } from "../../../src/source/host.ts";
import { findUnknownValues } from "../../../src/target/flags/unknown-values.ts";
import { prepareTarget } from "../../../src/target/prepare.ts";
import type { Target } from "../../../src/target/target.ts";
import { findTarget } from "../../../src/target/targets.ts";
import { translate } from "../../../src/translate.ts";
import { missingPrograms, run } from "../../support/outside.ts";
import { assert, judge, suite } from "../../support/test.ts";

const test = suite("flags that no table knows");

async function unknown(triple: string, ...flags: readonly string[]): Promise<readonly string[]> {
  const target = (await prepareTarget(findTarget(triple) as Target, undefined, flags)) as Target;
  return (await findUnknownValues(target, flags)).map(({ flag }) => flag);
}

test("a processor that is none", async () => {
  for (const flag of ["-march=nosuch", "-mcpu=x", "-mtune=nosuch"])
    assert.equal(await unknown("x86_64-linux-gnu", flag), [flag]);
  assert.equal(await unknown("x86_64-linux-gnu", "-march=i686"), ["-march=i686"]);
  for (const triple of ["aarch64-linux-gnu", "armv7-linux-gnueabihf", "riscv64-linux-gnu", "s390x-linux-gnu"])
    assert.equal(await unknown(triple, "-march=nosuch"), ["-march=nosuch"], triple);
});

test("those that are", async () => {
  assert.equal(await unknown("x86_64-linux-gnu", "-march=haswell", "-mtune=generic", "-mavx"), []);
  assert.equal(await unknown("i386-linux-gnu", "-march=i686"), []);
  assert.equal(await unknown("aarch64-linux-gnu", "-march=armv8-a+crc", "-mcpu=cortex-a72"), []);
  assert.equal(await unknown("armv7-linux-gnueabihf", "-march=armv7-a+vfpv3"), []);
  assert.equal(await unknown("riscv64-linux-gnu", "-march=rv64gc_zba"), []);
  assert.equal(await unknown("s390x-linux-gnu", "-march=z196"), []);
});

test("of several the last one counts", async () => {
  assert.equal(await unknown("x86_64-linux-gnu", "-march=nosuch", "-march=haswell"), []);
});

test("twelve bytes of long double are i386's alone", async () => {
  const flag = "-m96bit-long-double";
  assert.equal(await unknown("x86_64-linux-gnu", flag), [flag]);
  assert.equal(await unknown("i386-linux-gnu", flag), []);
});

async function told(flag: string): Promise<readonly string[]> {
  const host = createMemoryHost({ "/a.h": "int a;" });
  const { diagnostics } = await translate({ headers: ["/a.h"], compilerFlags: [flag] }, host);
  return diagnostics.map(({ code, help = "" }) => `${code}: ${help}`);
}

test("who misspells is told of the nearest, and what native means", async () => {
  assert.equal(await told("-march=haswel"), ["flag-not-of-target: did you mean `-march=haswell`?"]);
  assert.ok((await told("-march=native"))[0]?.startsWith("native-processor: "));
  assert.equal(await told("-march=haswell"), []);
});

judge("gcc knows all that it names when it knows one not", missingPrograms("gcc"), async () => {
  for (const [triple, word] of [
    ["x86_64-linux-gnu", "-m64"],
    ["i386-linux-gnu", "-m32"],
  ] as const)
    for (const prefix of ["-march=", "-mtune="]) {
      const { stderr } = run("gcc", [word, `${prefix}nosuch`, "-E", "-xc", "-"], {
        environment: { LC_ALL: "C" },
        input: "",
      });
      const names = /switch are: (.*?)(?:;|$)/m.exec(stderr)?.[1]?.split(" ") ?? [];
      assert.ok(names.length > 50, stderr);
      for (const name of names)
        if (name !== "native") assert.equal(await unknown(triple, prefix + name), [], name);
    }
});
