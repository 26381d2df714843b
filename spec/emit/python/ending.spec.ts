import { pythonOf, runHeader, whyNoPython } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";

function ending(text: string): string {
  return text.slice(text.search(/# (?:No|Begin) inserted files/), text.indexOf("# Type index"));
}

test("without texts and prefixes, that is said", async () => {
  assert.is(ending(await pythonOf("int x;")), "# No inserted files\n\n# No prefix-stripping\n\n");
});

test("inserted texts stand between their names", async () => {
  const insertedFiles = [{ path: "a\n.py", text: "a = 1\n" }];
  const text = ending(await pythonOf("int x;", { insertedFiles }));
  assert.match(
    text,
    /^# Begin inserted files\n# Begin "a[^\n]*\.py"\n\na = 1\n# End "a[^\n]*"\n\n# 1 inserted files\n/,
  );
});

judge("short names are added, and replace none", whyNoPython, async () => {
  const header =
    "#define lib_one 1\n#define lib_two 2\n#define two 22\n#define lib_if 3\n#define lib_ 4\n#define Q_x 5";
  const program = "print(m.one, m.two, m.lib_one, m.x, hasattr(m, 'if'), hasattr(m, ''))";
  assert.is(await runHeader(header, program, { strippedPrefixes: ["lib_", "Q."] }), "1 22 1 5 False False");
});

judge("names of Python that a header has, and short ones, do no harm", whyNoPython, async () => {
  const header =
    "#define globals 1\n#define list 2\n#define lib_int 3\n#define lib_type 4\n" +
    "#define lib_c_int 6\n#define HALF(x) ((int)(x) / 2)\nstruct lib_len { int a[2]; };";
  const program = "print(m.int, m.type, m.c_int, m.HALF(-7), m.struct_lib_len().a[1], m.list)";
  assert.is(await runHeader(header, program, { strippedPrefixes: ["lib_"] }), "3 4 6 -3 0 2");
});

test("a template takes the place of the docstring", async () => {
  const text = await pythonOf("int x;", { headerTemplate: "# %(name)s %(date)s\n", date: "2020-01-01" });
  assert.match(text, /^# case\.h 2020-01-01\n\n__docformat__/);
});

test("places in headers are told without the path that is stripped", async () => {
  const { translate } = await import("../../../src/translate.ts");
  const { createMemoryHost } = await import("../../../src/source/host.ts");
  const host = createMemoryHost({ "/build/lib/a.h": "#define A 1\n" });
  const { outputs } = await translate({ headers: ["/build/lib/a.h"], strippedBuildPath: "/build" }, host);
  assert.match(outputs[0]?.text ?? "", /^# lib\/a\.h: 1$/m);
});
