/** Modules over one library that pass records to each other, as ctypesgen's suite has them, and the fork's interface for Python. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inFolder, runCommand } from "../../cli/support.ts";
import { mainPython, missingPrograms, run } from "../../support/outside.ts";
import { assert, judge } from "../../support/test.ts";

const whyNot = missingPrograms("gcc") ?? (mainPython() === undefined ? "no Python" : undefined);

const files = {
  "__init__.py": "",
  "common.h": "#ifndef COMMON_H\n#define COMMON_H\nstruct mystruct { int a; };\n#endif\n",
  "a.h": '#include "common.h"\nvoid foo(struct mystruct *m);\n',
  "b.h": '#include "common.h"\nvoid bar(struct mystruct *m);\n',
  "c.c":
    '#include "a.h"\n#include "b.h"\nvoid foo(struct mystruct *m) { m->a = 1; }\nvoid bar(struct mystruct *m) { m->a = 2; }\n',
};

for (const mode of ["none", "ctypesgen"]) {
  for (const shared of [[], ["--no-embed-preamble"]]) {
    const words = [`--compat=${mode}`, ...shared];
    judge(`two modules share a third one's records: ${words.join(" ")}`, whyNot, () =>
      inFolder(async (folder) => {
        const place = (name: string): string => join(folder, "package", name);
        mkdirSync(place(""));
        for (const [name, text] of Object.entries(files)) writeFileSync(place(name), text);
        const built = run("gcc", ["-shared", "-fPIC", place("c.c"), "-o", place("libcommon.so")]);
        if (built.status !== 0) throw new Error(built.stderr);
        const make = async (name: string, ...more: readonly string[]): Promise<void> => {
          const asked = [...words, ...more, place(`${name}.h`), "-o", place(`${name}.py`)];
          const { status, stderr } = await runCommand(asked, { cwd: () => folder });
          assert.is(status, 0, stderr);
        };
        await make("common");
        // Found beside the module when it is imported, in a directory that is told when it is made.
        const linked = ["-l", "common", "--compile-libdir", place(""), "-I", place(""), "-m", ".common"];
        await make("a", ...linked);
        await make("b", ...linked);
        const program = [
          "import ctypes",
          "from package import a, b, common",
          "m = common.struct_mystruct()",
          "for call in (a.foo, b.bar):",
          "    call(ctypes.byref(m))",
          "    print(m.a)",
          "print(a.struct_mystruct is b.struct_mystruct)",
        ].join("\n");
        writeFileSync(join(folder, "program.py"), program);
        const done = run(mainPython()?.program ?? "", ["-W", "error", join(folder, "program.py")]);
        assert.is(done.stdout, "1\n2\nTrue\n", done.stderr);
      }),
    );
  }
}
