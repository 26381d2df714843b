import type { SymbolRule } from "../../src/options.ts";
import { codesOf, idsOf, understand } from "../support/semantics.ts";
import { assert, suite } from "../support/test.ts";

const files = {
  "main.h": '#include "other.h"\nstruct used *f(void);\nint g(size x);\n',
  "other.h": "typedef int size;\nstruct used { int x; };\nint not_wanted(void);\n",
};

const selecting = suite("selection");

selecting("takes what the given header declares and what that needs", () => {
  const meaning = understand(files);
  assert.equal(idsOf(meaning), ["typedef:size", "struct:used", "function:f", "function:g"]);
  assert.equal([...meaning.selection.needed].sort(), ["struct:used", "typedef:size"]);
});

selecting("matches headers by whole paths", () => {
  const meaning = understand(
    { "types.h": '#include "sys/types.h"\nint here(void);\n', "sys/types.h": "int there(void);\n" },
    { headers: ["types.h"] },
  );
  assert.equal(idsOf(meaning), ["function:here"]);
});

selecting("takes what continues a header for one architecture", () => {
  const meaning = understand(
    {
      "/inc/linux/kvm.h": "#include <asm/kvm.h>\n#include <asm/types.h>\nint here(void);\n",
      "/inc/asm/kvm.h": "int there(void);\n",
      "/inc/asm/types.h": "int elsewhere(void);\n",
    },
    { headers: ["linux/kvm.h"], searchDirectories: [{ path: "/inc", kind: "system" }] },
  );
  assert.equal(idsOf(meaning), ["function:there", "function:here"]);
});

selecting("knows a given header by a link that came before", () => {
  const text = "#ifndef P_H\n#define P_H\nint platform(void);\n#endif\n";
  const meaning = understand(
    {
      "main.h": "#include <link/platform.h>\nint f(void);\n",
      "/inc/link/platform.h": text,
      "platform.h": text,
    },
    { headers: ["main.h", "platform.h"], searchDirectories: [{ path: "/inc", kind: "system" }] },
  );
  assert.equal(idsOf(meaning), ["function:platform", "function:f"]);
});

selecting("knows a given header that another one has included before", () => {
  const meaning = understand(
    { "a.h": '#include "b.h"\nint a(void);\n', "b.h": "#ifndef B_H\n#define B_H\nint b(void);\n#endif\n" },
    { headers: ["a.h", "b.h"] },
  );
  assert.equal(idsOf(meaning), ["function:b", "function:a"]);
  assert.equal(meaning.module.headers, ["a.h", "b.h"]);
});

selecting("takes everything with all headers", () => {
  assert.ok(idsOf(understand(files, { allHeaders: true })).includes("function:not_wanted"));
});

selecting("includes by pattern from the start of the Python name", () => {
  const meaning = understand(files, { symbolRules: [{ rule: "yes", pattern: "not_" }] });
  assert.ok(idsOf(meaning).includes("function:not_wanted"));
});

selecting("excludes a function", () => {
  assert.not.ok(
    idsOf(understand(files, { symbolRules: [{ rule: "never", pattern: "g$" }] })).includes("function:g"),
  );
});

selecting("excludes with a record what needs it, and says so", () => {
  const meaning = understand(files, { symbolRules: [{ rule: "never", pattern: "struct_used" }] });
  assert.equal(idsOf(meaning), ["typedef:size", "function:g"]);
  assert.equal(codesOf(meaning), ["dropped-dependent"]);
});

selecting("an exclusion beats an inclusion in any order", () => {
  for (const rules of [
    [
      { rule: "yes", pattern: "f" },
      { rule: "never", pattern: "f" },
    ],
    [
      { rule: "never", pattern: "f" },
      { rule: "yes", pattern: "f" },
    ],
  ] as const) {
    assert.not.ok(idsOf(understand(files, { symbolRules: rules })).includes("function:f"));
  }
});

selecting("of the rules for whole names the last counts, and more than any other", () => {
  const rule = (kind: "yes" | "if_needed" | "never", pattern: string): SymbolRule => ({
    rule: kind,
    pattern,
    isWhole: true,
  });
  const select = (...symbolRules: SymbolRule[]): readonly string[] =>
    idsOf(understand("int f(void); int fg(void);\n#define F 1\n", { symbolRules, includeMacros: false }));
  assert.equal(select(rule("never", "f")), ["function:fg"]);
  assert.equal(select(rule("never", "f.*"), rule("yes", "fg")), ["function:fg"]);
  assert.equal(select(rule("yes", "f"), rule("never", ".*"), rule("yes", "F")), ["macro:F"]);
  assert.equal(select({ rule: "never", pattern: "f" }, rule("yes", "f")), ["function:f"]);
});

selecting("includes an enum by one of its enumerators", () => {
  const meaning = understand(
    { "main.h": '#include "other.h"\nint f(void);\n', "other.h": "enum color { RED };\n" },
    { symbolRules: [{ rule: "yes", pattern: "RED" }] },
  );
  assert.ok(idsOf(meaning).includes("enum:color"));
});

selecting("a function that a given header declares again is its own", () => {
  const meaning = understand({ "main.h": '#include "other.h"\nint f(int a);\n', "other.h": "int f(int);\n" });
  const [declaration] = meaning.module.declarations;
  assert.is(declaration?.selection, "requested");
  assert.is(meaning.module.files[declaration?.location?.file ?? -1], "main.h");
});

selecting("leaves macros out on request", () => {
  assert.equal(idsOf(understand("#define A 1\nint f(void);\n", { includeMacros: false })), ["function:f"]);
});

selecting("takes predefined and command-line macros only as asked", () => {
  const macros = [{ kind: "define", text: "LEVEL=3" }] as const;
  assert.equal(idsOf(understand("int f(void);\n", { macros })), ["function:f"]);
  assert.ok(idsOf(understand("#define A LEVEL\n", { macros })).includes("macro:LEVEL"));
  assert.ok(idsOf(understand("int f(void);\n", { builtinSymbols: true })).includes("macro:__CHAR_BIT__"));
});

selecting("leaves NULL to the output", () => {
  assert.equal(idsOf(understand("#define NULL ((void *)0)\n#define NOTHING NULL\n")), ["macro:NOTHING"]);
});

const umbrella = suite("umbrella headers");

umbrella("a header that declares nothing stands for those of its directory", () => {
  const meaning = understand(
    {
      "lib/all.h": '#ifndef ALL_H\n#define ALL_H\n#include "one.h"\n#include <base.h>\n#endif\n',
      "lib/one.h": '#include "deep/two.h"\nint one(void);\n',
      "lib/deep/two.h": "int two(void);\n",
      "/inc/base.h": "int base(void);\n",
    },
    { headers: ["lib/all.h"], searchDirectories: [{ path: "/inc", kind: "system" }] },
  );
  assert.equal(idsOf(meaning), ["function:two", "function:one"]);
  assert.equal(codesOf(meaning), ["umbrella-header"]);
});

umbrella("in a directory of the system it stands for the directory of its name", () => {
  const meaning = understand(
    {
      "/inc/git.h": "#include <git/one.h>\n#include <stdlib.h>\n",
      "/inc/git/one.h": "int one(void);\n",
      "/inc/stdlib.h": "int malloc(void);\n",
    },
    { headers: ["git.h"], searchDirectories: [{ path: "/inc", kind: "system" }] },
  );
  assert.equal(idsOf(meaning), ["function:one"]);
});

umbrella("in a directory of the system it stands for what it hands on, where there is nothing else", () => {
  const meaning = understand(
    { "/inc/poll.h": "#include <sys/poll.h>\n", "/inc/sys/poll.h": "int poll(void);\n" },
    { headers: ["poll.h"], searchDirectories: [{ path: "/inc", kind: "system" }] },
  );
  assert.equal(idsOf(meaning), ["function:poll"]);
  assert.equal(codesOf(meaning), ["umbrella-header"]);
});

umbrella("a macro that is switched off again declares nothing", () => {
  const meaning = understand(
    {
      "lib/all.h": '#define INSIDE 1\n#include "one.h"\n#undef INSIDE\n',
      "lib/one.h": "int one(void);\n",
    },
    { headers: ["lib/all.h"] },
  );
  assert.ok(idsOf(meaning).includes("function:one"));
});

umbrella("a guard with a value declares nothing", () => {
  const meaning = understand(
    {
      "lib/all.h": '#ifndef LIB_ALL_H_\n#define LIB_ALL_H_ 1\n#include "one.h"\n#endif\n',
      "lib/one.h": "int one(void);\n",
    },
    { headers: ["lib/all.h"] },
  );
  assert.ok(idsOf(meaning).includes("function:one"));
});

umbrella("a header with something of its own is none", () => {
  const meaning = understand(
    { "lib/all.h": '#include "one.h"\n#define VERSION 1\n', "lib/one.h": "int one(void);\n" },
    { headers: ["lib/all.h"] },
  );
  assert.equal(idsOf(meaning), ["macro:VERSION"]);
});

umbrella("a header with the name of its directory stands for it, whatever it declares itself", () => {
  const meaning = understand(
    {
      "/inc/curl/curl.h": '#include <stdlib.h>\n#include "easy.h"\n#define VERSION 1\nint version(void);\n',
      "/inc/curl/easy.h": "int easy(void);\n",
      "/inc/stdlib.h": "int malloc(void);\n",
    },
    { headers: ["curl/curl.h"], searchDirectories: [{ path: "/inc", kind: "system" }] },
  );
  assert.equal(idsOf(meaning), ["function:easy", "function:version", "macro:VERSION"]);
  assert.equal(codesOf(meaning), ["main-header"]);
});

const many = Array.from({ length: 31 }, (_, index) => `int f${index}(void);\n`).join("");
const included = {
  "/inc/lib/door.h":
    '#include "parts.h"\n#include <other/more.h>\nint a(void);\nint b(void);\nint c(void);\n',
  "/inc/lib/parts.h": many,
  "/inc/other/more.h": "int more(void);\n",
};
const system = [{ path: "/inc", kind: "system" }] as const;

umbrella("a header that declares little beside the headers of its directory has a note", () => {
  const given = { headers: ["lib/door.h"], searchDirectories: system };
  const meaning = understand(included, given);
  assert.equal(idsOf(meaning), ["function:a", "function:b", "function:c"]);
  assert.equal(codesOf(meaning), ["mostly-included"]);
  assert.equal(codesOf(understand(included, { ...given, allHeaders: true })), []);
  const less = { ...included, "/inc/lib/parts.h": many.replace("int f0(void);", "") };
  assert.equal(codesOf(understand(less, given)), []);
});

umbrella("what lies beside a header in a directory of the system is not told", () => {
  const files = { "/inc/door.h": "#include <parts.h>\nint a(void);\n", "/inc/parts.h": many };
  assert.equal(codesOf(understand(files, { headers: ["door.h"], searchDirectories: system })), []);
});

const nothing = suite("nothing selected");

nothing("says that the headers declare nothing", () => {
  const { diagnostics } = understand("/* empty */\n");
  assert.equal(
    diagnostics.map(({ code }) => code),
    ["nothing-selected"],
  );
  assert.match(diagnostics[0]?.message ?? "", "declare nothing");
});

nothing("names the flag that helps", () => {
  const meaning = understand(
    { "main.h": "#include <other.h>\n", "/inc/other.h": "int f(void);\n" },
    {
      searchDirectories: [{ path: "/inc", kind: "system" }],
    },
  );
  assert.equal(codesOf(meaning), ["nothing-selected"]);
  assert.match(meaning.diagnostics[0]?.help ?? "", "--all-headers");
});

nothing("blames what was lost to errors before anything else", () => {
  for (const text of ["class A { int a; };\n", '#include "missing.h"\n']) {
    const last = understand(text).diagnostics.at(-1);
    assert.is(last?.code, "nothing-selected");
    assert.match(last?.message ?? "", "lost to the errors above");
    assert.is(last?.help, "mend those first");
  }
});

nothing("blames exclusions where there are any", () => {
  const meaning = understand("int f(void);\n", { symbolRules: [{ rule: "never", pattern: "." }] });
  assert.match(meaning.diagnostics.at(-1)?.message ?? "", "excluded");
});

nothing("blames --no-macros where there are only these, and rules of whole names", () => {
  const macros = understand("#define A 1\n", { includeMacros: false });
  assert.match(macros.diagnostics[0]?.message ?? "", "macros alone");
  assert.match(macros.diagnostics[0]?.help ?? "", "--no-macros");
  const rule = { rule: "if_needed", pattern: ".*", isWhole: true } as const;
  const meaning = understand("int f(void);\n", { symbolRules: [rule] });
  assert.match(meaning.diagnostics.at(-1)?.help ?? "", "--symbol-rules");
});

selecting("a macro brings the last definition of another one", () => {
  const macros = ["define", "undefine", "define"].map((kind, at) => ({
    kind: kind as "define",
    text: kind === "define" ? `FOO=${at}` : "FOO",
  }));
  const { selection } = understand("#define HAS FOO\n", { macros });
  assert.equal([...selection.needed], ["macro:FOO#2"]);
});
