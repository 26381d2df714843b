import { createMemoryHost } from "../../src/source/host.ts";
import { assert, suite } from "../support/test.ts";
import { runCommand } from "./support.ts";

const database = [
  {
    directory: "/project/build",
    file: "../src/one.c",
    arguments: ["cc", "-I../include", "-DONE=1", "-DBOTH=1", "-std=c99", "-c", "-o", "one.o", "../src/one.c"],
  },
  {
    directory: "/project/build",
    file: "/project/src/two.c",
    command: "cc -I../include -DTWO='2 + 2' -DBOTH=\\\"b\\\" -isystem sys -Wall -c /project/src/two.c",
  },
  { directory: "/project/build", file: "/project/lib/two.c", command: "cc -c /project/lib/two.c" },
];
const host = createMemoryHost({
  "compile_commands.json": JSON.stringify(database),
  "build/compile_commands.json": JSON.stringify(database.slice(0, 1)),
  "wrong.json": "{ x",
  "object.json": "{}",
  "entry.json": '[{ "directory": "/", "file": "x.c" }]',
  "empty.json": "[]",
  "a.h": "#include <p.h>\nONE TWO BOTH __STDC_VERSION__\n",
  "/project/include/p.h": "p\n",
  "/project/build/sys/s.h": "s\n",
});

async function told(given: string): Promise<string> {
  const words = ["-E", "-P", "--from-compile-commands", given, "a.h"];
  const { stdout, stderr, status } = await runCommand(words, { host });
  return status === 2
    ? (/error: (.*(?:\nhelp: .*)?)/.exec(stderr)?.[1] ?? "")
    : `${stdout}${stderr}${status}`;
}

const reading = suite("--from-compile-commands");

reading("takes the flags of one source, by its path or the end of it", async () => {
  assert.is(await told("compile_commands.json:one.c"), "p\n1 TWO 1 199901L\n0");
  assert.is(await told("compile_commands.json:src/two.c"), 'p\nONE 2 + 2 "b" 201710L\n0');
  assert.is(await told("compile_commands.json:/project/src/one.c"), "p\n1 TWO 1 199901L\n0");
});

reading("takes those of all sources together, the first of two values", async () => {
  assert.is(await told("compile_commands.json"), "p\n1 2 + 2 1 199901L\n0");
});

reading("finds a folder's database", async () => {
  assert.is(await told("build"), "p\n1 TWO 1 199901L\n0");
});

reading("says what is wrong", async () => {
  assert.match(
    await told("no.json"),
    /cannot read the compilation database `no\.json`: there is no such file\nhelp: CMake/,
  );
  assert.match(await told("wrong.json"), /`wrong\.json` is no compilation database: /);
  assert.match(await told("object.json"), /it is no list/);
  assert.match(await told("entry.json"), /entry 1 lacks `arguments` and `command`/);
  assert.match(await told("empty.json"), /has no commands/);
});

reading("says which sources there are", async () => {
  assert.match(
    await told("compile_commands.json:three.c"),
    /no command for `three\.c`\nhelp: it has commands for `\/project\/src\/one\.c`, /,
  );
  assert.match(
    await told("compile_commands.json:two.c"),
    /several sources .* end with `two\.c`\nhelp: they are `\/project\/src\/two\.c`, `\/project\/lib\/two\.c`/,
  );
});
