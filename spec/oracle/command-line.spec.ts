/** gcc's flags of preprocessing against gcc: each line of flags comes to the same tokens, comments and directives. */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hostIn, inFolder, runCommand } from "../cli/support.ts";
import { missingPrograms, run } from "../support/outside.ts";
import { assert, judge } from "../support/test.ts";

const files: Readonly<Record<string, string>> = {
  "i1/q.h": "q1\n",
  "i2/q.h": "q2\n",
  "i3/q.h": "q3\n",
  "i4/q.h": "q4\n",
  "i4/only.h": "o4\n#define ONLY 4\n",
  "m.h": "#define M 1\nint unseen;\n",
  "a.h": '/* licence */\n#ifndef A\n#define A\n#include "q.h" // tail\n#endif\n',
  "search.h":
    '#include "q.h"\n#include <q.h>\n#if __has_include(<only.h>)\n#include <only.h>\n#endif\nM ONLY\n',
  "used.h": `#define A 1
#define F(x) x A
#define U 2
F
int a;
F(1)
#ifdef NO
#elif defined(NO2) || defined A || U > 1
#endif
#undef A
#define A 2
A A __LINE__
#ifndef A
#endif
#define Z 3
#undef Z
#ifdef Z
#endif
last
#ifdef NO
#endif
#ifdef NO3
#endif
`,
  "use.h": "F(1) G H I(1,2) K\n",
  "std.h": "__STDC__ __GNUC__ linux __x86_64__ __STDC_HOSTED__ __FILE__ __BASE_FILE__\n",
  "text.h": `// first
#include "a.h" /* gone */
#include "a.h"
#define f(x) [x /* in f */] // behind f
#define E
f /* between */ (1 /* one */, 2)
f(3 /* three */ + // line
4)
/* over
lines */ int x; /* behind */ int y; // end
E /*1*/E /*2*/ E
#if 0
/* skipped */
#endif /* endif */
  /* lead */ z
#pragma foo /* in pragma */ bar // baz
#define s(x) #x
s(a /* c */ b)
/* before */ #define NOT 1
#undef E
#undef E
#define g(a,b...) a##b
#define h(a,b) # a %: b a## b %:%: a
#define i a%:%:b # c
g(1,2) NOT f
f
`,
};

/** Paths are relative to a folder with these files. */
const lines: readonly (readonly string[])[] = [
  ["-DF(x)=x+x", "-DG=", "-DH", "-DI(a,...)=a##__VA_ARGS__", "-UH", "use.h"],
  ["-UH", "-DH=3", "-D", 'K="a b"  c', "use.h"],
  ["-DF(x)=x\nint y;", "use.h"],
  ["-undef", "std.h"],
  ["-I", "i2", "-iquote", "i1", "-isystem", "i3", "-idirafter", "i4", "search.h"],
  ["-idirafter", "i4", "-isystem", "i3", "-I", "i1", "search.h"],
  ["-isystem", "i1", "-I", "i1", "-I", "i2", "search.h"],
  ["-Ii1", "-Ii2", "-isystemi2", "-iquotei3", "search.h"],
  ["-imacros", "m.h", "-Ii1", "search.h"],
  ["-include", "m.h", "-imacros", "i4/only.h", "-Ii1", "search.h"],
  ["-UM", "-imacros", "m.h", "-DM=2", "-Ii1", "search.h"],
  ["-Ii1", "-trigraphs", "-ansi", "std.h"],
  ["-Ii1", "-C", "text.h"],
  ["-Ii1", "-CC", "text.h"],
  ["-Ii1", "-undef", "-dD", "text.h"],
  ["-Ii1", "-undef", "-dN", "text.h"],
  ["-Ii1", "-undef", "-dI", "text.h"],
  ["-Ii1", "-undef", "-dM", "text.h"],
  ["-undef", "-dU", "used.h"],
  ["-Ii1", "-undef", "-dD", "-CC", "text.h"],
];

/** Lines without markers, blanks and what differs between releases; what is predefined comes in no order that counts. */
function linesOf(text: string): readonly string[] {
  const all = text.split("\n").map((line) => line.replace(/[ \t]+/g, " ").trim());
  const kept = all.filter((line) => line !== "" && !/^# [0-9]/.test(line));
  const isPredefined = (line: string): boolean => line.startsWith("#define __STDC");
  return [...kept.filter(isPredefined).sort(), ...kept.filter((line) => !isPredefined(line))];
}

for (const words of lines) {
  judge(
    `gcc -E ${JSON.stringify(words.join(" ")).slice(1, -1)} comes to the same`,
    missingPrograms("gcc"),
    () =>
      inFolder(async (folder) => {
        for (const [name, content] of Object.entries(files)) {
          mkdirSync(dirname(join(folder, name)), { recursive: true });
          writeFileSync(join(folder, name), content);
        }
        const all = ["-E", "-nostdinc", ...words];
        const theirs = run("gcc", all, { cwd: folder });
        const ours = await runCommand(all, { host: hostIn(folder) });
        // gcc breaks lines where a macro of a system header is used: without directives, tokens alone count.
        const shape = (text: string): readonly string[] => {
          const found = linesOf(text);
          if (words.includes("-dM")) return [...found].sort();
          return found.some((line) => line.startsWith("#")) ? found : found.join(" ").split(" ");
        };
        assert.equal(shape(ours.stdout), shape(theirs.stdout));
        assert.ok(linesOf(ours.stdout).length > 0);
      }),
  );
}
