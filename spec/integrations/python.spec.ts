/** The fork of ctypesgen as scripts import it. */

import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildLibrary, pythons, whyNoLibrary } from "../support/modules.ts";
import { builtCommand, mainPython, makeScratchFolder, repositoryRoot, run } from "../support/outside.ts";
import { assert, judge } from "../support/test.ts";

const header =
  "#ifdef SIX\n#define ANSWER 6\n#else\n#define ANSWER 5\n#endif\n#define HALF (ANSWER / 2)\ntypedef int hidden_t;\nint answer(void);\n";

/** Runs a program beside a header and a library, with `ctypesgen` to import. */
function runBeside(program: string, words: readonly string[] = ["-c", program]): string {
  const folder = makeScratchFolder();
  mkdirSync(join(folder, "headers"));
  writeFileSync(join(folder, "headers", "a.h"), header);
  copyFileSync(buildLibrary("int answer(void) { return 7; }"), join(folder, "libpart.so"));
  const done = run(mainPython()?.program ?? "", ["-W", "error", "-B", ...words], {
    cwd: folder,
    environment: {
      PYTHONPATH: `${join(repositoryRoot, "integrations", "python")}:${folder}`,
      BINDWRIGHT: `'${process.execPath}' '${builtCommand}'`,
    },
  });
  return done.status === 0 ? done.stdout : `${done.status}\n${done.stdout}${done.stderr}`;
}

judge("a build script's words, with a pattern of the library's file", whyNoLibrary, () => {
  const printed = runBeside(`
import os
import ctypesgen, ctypesgen.__main__
assert ctypesgen.PYPDFIUM2_SPECIFIC
pattern = "./{prefix}{name}.{suffix}"
words = ["-l", "part", "--rt-libpaths", pattern, "--no-system-libsearch", "--ct-libpaths", "../" + pattern]
words += ["--no-macro-guards", "--no-symbol-guards", "--no-srcinfo", "-D", "SIX", "OTHER=1"]
words += ["--symbol-rules", r"if_needed=\\w+_$|\\w+_t$|_\\w+", "--headers", "a.h", "-o", "../m.py"]
os.chdir("headers")
ctypesgen.__main__.main(words)
import m
print(m.answer(), m.ANSWER, m.HALF, hasattr(m, "hidden_t"))`);
  assert.is(printed, "7 6 3.0 False\n");
});

judge("api_main takes the names of the fork's argument parser", whyNoLibrary, () => {
  const printed = runBeside(`
import pathlib
from ctypesgen.__main__ import api_main
api_main(dict(
    headers=[pathlib.Path("headers/a.h")], output=pathlib.Path("m.py"), library="part",
    universal_libdirs=["."], cppargs=[("-D", "SIX"), ("-U", "SIX")], guard_macros=False, include_macros=True,
    no_load_library=False, cpp=None, symbol_rules=[], no_default_cppflags=["__GNUC__"], debug_level=0,
))
import m
print(m.answer(), m.ANSWER)`);
  assert.is(printed, "7 5\n");
});

judge("what is wrong is raised", whyNoLibrary, () => {
  const printed = runBeside(`
from ctypesgen.__main__ import api_main, main
def raised(call, argument):
    try:
        call(argument)
    except BaseException as error:
        return type(error).__name__
print(raised(main, ["--oh-what"]), raised(main, ["-i", "nowhere.h", "-o", "m.py"]), raised(api_main, {"oh": 1}))`);
  assert.is(printed, "SystemExit RuntimeError TypeError\n");
});

judge("python -m ctypesgen", whyNoLibrary, () => {
  const words = ["-m", "ctypesgen", "-i", "headers/a.h", "-o", "m.py", "-l", "part", "-L", "."];
  assert.is(runBeside("", words), "");
});

for (const { program, version } of pythons) {
  judge(`the stand-in is text that ${version} reads`, undefined, () => {
    const code = "import ctypesgen.__main__ as m; print(callable(m.main))";
    const environment = { PYTHONPATH: join(repositoryRoot, "integrations", "python") };
    assert.is(run(program, ["-W", "error", "-B", "-c", code], { environment }).stdout, "True\n");
  });
}
