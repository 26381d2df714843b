import { createMemoryHost } from "../../src/source/host.ts";
import { runCommand } from "../cli/support.ts";
import { assert, test } from "../support/test.ts";

const host = createMemoryHost({
  "a.h": `
    enum color { RED };
    typedef struct point { int x; } point_t;
    struct second { int x; };
    int foo_one(point_t *);
    #include "b.h"
    #define FOO_MAX 3
    #define GONE 1
    #undef GONE
  `,
  "b.h": "int elsewhere(int);\n",
  "wrong.h": '#include "missing.h"\nint one(int);\n',
});

async function idle(words: string, header = "a.h"): Promise<readonly string[]> {
  const { stderr } = await runCommand([...words.split(" "), "-lc", "--no-load-library", header], { host });
  return [...stderr.matchAll(/`(.*)` matches nothing that the headers declare/g)].map(
    ([, flag = ""]) => flag,
  );
}

for (const words of [
  "-i fooo_",
  "-x one",
  "-i struct_poi$",
  "--symbol-rules never=foo",
  "--symbol-rules yes=FOO",
])
  test(`${words} matches nothing, and that is told`, async () => {
    assert.equal(await idle(words), [words]);
  });

for (const words of [
  "-i foo",
  "-x struct_point",
  "-x second",
  "-x point_t",
  "-i RED",
  "-x enum_color",
  "-i FOO_MAX",
  "-i #undef:GONE",
  "-i elsewhere",
  "--symbol-rules never=foo_.*",
])
  test(`${words} matches something`, async () => assert.equal(await idle(words), []));

test("each pattern is told by itself, with the nearest name", async () => {
  assert.equal(await idle("-i foo -i fo_ -x bar"), ["-i fo_", "-x bar"]);
  const { stderr, status } = await runCommand(["-x", "foo_onne", "-lc", "--no-load-library", "a.h"], {
    host,
  });
  assert.match(stderr, /\[pattern-without-match\]\nhelp: did you mean `foo_one`\?/);
  assert.is(status, 0);
});

test("nothing is told where something is not read, or as ctypesgen", async () => {
  assert.equal(await idle("-x bar", "wrong.h"), []);
  assert.equal(await idle("--compat ctypesgen -x bar"), []);
});
