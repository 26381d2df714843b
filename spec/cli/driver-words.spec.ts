import { readDriverWords } from "../../src/cli/driver-words.ts";
import { flags } from "../../src/cli/flags.ts";
import { normaliseWords } from "../../src/cli/normalise.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { assert, suite } from "../support/test.ts";
import { runCommand } from "./support.ts";

function read(line: string): { words: string; ignored: string } {
  const { words, ignored } = readDriverWords(line.split(" "), (word) => word.startsWith("-I"));
  return { words: words.join(" "), ignored: ignored.join(" ") };
}

const passing = suite("handing on");

for (const [line, words] of [
  ["-Wp,-DX=3", "-DX=3"],
  ["-Wp,-D,X=3,-UY a.h", "a.h -D X=3 -UY"],
  ["-Wp,-include,f.h -DX -- -Wp,-DY", "-DX -include f.h -- -Wp,-DY"],
  ["-Wp,-MMD,foo.d", "-MMD -MF foo.d"],
  ["-Wp,-MD,foo.d,-MP", "-MD -MF foo.d -MP"],
  ["-Wp,-MMD,-MT,x", "-MMD -MT x"],
  ["-Xpreprocessor -MMD -Xpreprocessor foo.d", "-MMD -MF foo.d"],
  ["-Xpreprocessor -DX=5 -Wp,-DX=3 -DX=4", "-DX=4 -DX=5 -DX=3"],
  ["-Xlinker -rpath -Xlinker /a b.h", "b.h --libdir=/a"],
  ["-Wl,-rpath,/a", "--libdir=/a"],
  ["-posix -U_POSIX_SOURCE", "-D_POSIX_SOURCE=1 -U_POSIX_SOURCE"],
  ["-isystem x -B y/", "-isystem y/include -isystem x"],
  ["-By", "-isystem y/include"],
  ["-dDI", "-dD -dI"],
  ["--define-macro=X=3 --define-macro X --undefine-macro Y", "--define=X=3 --define X --undefine Y"],
  ["--imacros F --imacros=F", "-imacros F -imacrosF"],
  ["--include-directory=/x --include-directory /x", "--includedir=/x --includedir /x"],
  ["-I-Wp,-DX", "-I-Wp,-DX"],
] as const)
  passing(`${line} is ${words}`, () => assert.equal(read(line), { words, ignored: "" }));

const idle = suite("setting aside");

for (const line of [
  "--coverage -specs=f --specs=f --param=x=y --param x=y -nostdlib -nodefaultlibs -nostartfiles",
  "-save-temps -save-temps=obj -c -S -no-canonical-prefixes -dumpbase x -dumpbase-ext .c -dumpdir y",
  "-Xassembler --32 -T x.ld -u name -z now -wrapper gdb,--args -Xlinker --as-needed -Xlinker -O1",
])
  idle(line, () => assert.equal(read(line), { words: "", ignored: line }));

idle("goes into the one note, with those that the compiler has", async () => {
  const host = createMemoryHost({ "a.h": "int one(int x);\n" });
  const line = "-lc --coverage -rdynamic -static -shared -s -pipe --param x=y -nostdlib a.h";
  const { status, stderr } = await runCommand(line.split(" "), { host });
  const told = "--coverage --param x=y -nostdlib -rdynamic -static -shared -s -pipe";
  assert.is(stderr, `note: these compiler flags have no effect here: ${told} [ignored-flags]\n`);
  assert.is(status, 0);
});

idle("leaves a word without its argument to the parser", () => {
  assert.equal(read("-dumpbase"), { words: "-dumpbase", ignored: "" });
  assert.equal(normaliseWords(["-Xpreprocessor"], flags).unrecognized, ["-Xpreprocessor"]);
});

const together = suite("with the preprocessor");

together("what is handed on counts after the rest, as gcc has it", async () => {
  const host = createMemoryHost({ "t.h": "X Y M\n", "f.h": "#define M in_f\n" });
  const words = ["-E", "-P", "-Wp,-DX=3,-DY=1", "-Wp,-include,f.h", "-DX=4", "-Xpreprocessor", "-UY", "t.h"];
  const { stdout, status } = await runCommand(words, { host });
  assert.is(stdout.trim(), "3 Y in_f");
  assert.is(status, 0);
});
