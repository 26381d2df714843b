/** Our own compiler headers: the names that they give, asked for as a whole and in parts. */

import { builtinHeader, builtinHeaderNames } from "../../src/target/headers.ts";
import { findTarget, targetTriples } from "../../src/target/targets.ts";
import { preprocess, preprocessFiles } from "../preprocessor/preprocess.ts";
import { missingPrograms, run } from "../support/outside.ts";
import { assert, judge, suite, test } from "../support/test.ts";

const standard = { standardIncludes: true } as const;

function textOf(text: string, target = "x86_64-linux-gnu"): string {
  const { text: result, problems } = preprocess(text, { ...standard, target });
  assert.equal([...problems], []);
  return result;
}

test("each header can be read on each target, once and again", () => {
  for (const target of targetTriples) {
    for (const name of builtinHeaderNames()) {
      // These two say an error by their nature, and need a libc's headers.
      if (name === "varargs.h" || name === "tgmath.h") continue;
      const { problems } = preprocess(`#include <${name}>\n#include <${name}>\n`, { ...standard, target });
      assert.equal([...problems], [], `${target} ${name}`);
    }
  }
});

test("headers of machine instructions stand in with their types", () => {
  const text = textOf("#include <immintrin.h>\n#include <x86intrin.h>\n");
  for (const type of ["__m64", "__m128", "__m128i", "__m256d", "__m512", "__mmask64"])
    assert.ok(text.includes(` ${type} `) || text.includes(` ${type};`), type);
  assert.match(textOf("#include <arm_neon.h>\n", "aarch64-linux-gnu"), /float64x2_t/);
  assert.not(textOf("#include <arm_neon.h>\n", "armv7-linux-gnueabihf").includes("float64x2_t"));
  assert.equal(
    [...preprocess("#include <immintrin.h>\n", { ...standard, target: "aarch64-linux-gnu" }).problems],
    ["1:10 include-not-found"],
  );
});

/** MinGW's runtime in little: each of its headers counts how often it is read. */
function textWithRuntime(text: string, target = "x86_64-windows-gnu"): string {
  const folder = "/usr/x86_64-w64-mingw32/include";
  const names = ["stddef.h", "stdarg.h", "float.h", "stdlib.h", "errno.h"];
  const runtime = Object.fromEntries(
    names.map((name) => [`${folder}/${name}`, `runtime ${name.slice(0, -2)};`]),
  );
  const files = { "case.h": text, ...runtime };
  const result = preprocessFiles(files, { ...standard, target });
  assert.equal([...result.problems], []);
  return [...result.text.matchAll(/runtime \w+/g)].map(([found]) => found.slice("runtime ".length)).join(" ");
}

test("MinGW's runtime has its say each time, behind or before ours", () => {
  assert.is(textWithRuntime("#include <stddef.h>\n#include <stddef.h>\n"), "stddef stddef");
  assert.is(textWithRuntime("#include <stdarg.h>\n#include <float.h>\n"), "stdarg float");
});

test("MinGW's headers of instructions bring along what gcc's do, in gcc's order", () => {
  assert.is(textWithRuntime("#include <mm_malloc.h>\n"), "stdlib errno");
  assert.is(textWithRuntime("#include <xmmintrin.h>\n"), "stdlib errno");
  assert.is(textWithRuntime("#include <immintrin.h>\n"), "stddef stdlib errno");
  assert.is(textWithRuntime("#include <x86intrin.h>\n"), "stddef stdlib errno");
});

test("atomic types are there with their operations", () => {
  const text = textOf("#include <stdatomic.h>\natomic_fetch_add(&x, 1) ATOMIC_INT_LOCK_FREE\n");
  assert.match(text, /typedef _Atomic\(unsigned long long\) atomic_ullong;/);
  assert.match(text, /__atomic_fetch_add\(\(&x\), \(1\), 5\) 2$/);
});

judge("gcc takes our headers for C", missingPrograms("gcc-12"), () => {
  const names = [
    "stdatomic.h",
    "unwind.h",
    "stddef.h",
    "stdarg.h",
    "immintrin.h",
    "stdint.h",
    "float.h",
    "limits.h",
  ];
  for (const name of names) {
    const text = textOf(`#include <${name}>\n`).replaceAll(/\bpack \([^)]*\)/g, "");
    const { status, stderr } = run("gcc-12", ["-fsyntax-only", "-Wno-psabi", "-x", "c", "-"], {
      input: text,
    });
    assert.is(status, 0, `${name}: ${stderr}`);
  }
});

test("a name that is none of ours has no text", () => {
  const target = findTarget("x86_64-linux-gnu");
  assert.ok(target !== undefined && builtinHeader("stdio.h", target) === undefined);
});

const stddef = suite("stddef.h");

stddef("gives its types and macros", () => {
  const text = textOf("#include <stddef.h>\nNULL offsetof(a, b)\n");
  for (const name of [
    "ptrdiff_t;",
    "size_t;",
    "wchar_t;",
    "max_align_t;",
    "((void *)0)",
    "__builtin_offsetof(a, b)",
  ]) {
    assert.ok(text.includes(name), name);
  }
});

stddef("gives what is asked for and no more, and then the rest", () => {
  assert.is(textOf("#define __need_size_t\n#include <stddef.h>\n"), "typedef long unsigned int size_t;");
  const both = textOf("#define __need_size_t\n#include <stddef.h>\n#include <stddef.h>\n");
  assert.is(both.match(/ size_t;/g)?.length, 1);
  assert.is(
    textOf("#define __need_wint_t\n#define __need_NULL\n#include <stddef.h>\nNULL\n"),
    "typedef unsigned int wint_t; ((void *)0)",
  );
});

stddef("types are the target's", () => {
  assert.match(
    textOf("#include <stddef.h>\n", "x86_64-windows-gnu"),
    /typedef long long unsigned int size_t;/,
  );
});

test("stdarg.h gives one type where one is asked for", () => {
  assert.is(
    textOf("#define __need___va_list\n#include <stdarg.h>\n"),
    "typedef __builtin_va_list __gnuc_va_list;",
  );
  assert.match(
    textOf("#include <stdarg.h>\nva_start(a, b) va_arg(a, int)\n"),
    /va_list; __builtin_va_start\(a, b\) __builtin_va_arg\(a, int\)$/,
  );
});

test("limits are the target's, and the libc's file is read too where there is one", () => {
  assert.is(textOf("#include <limits.h>\nCHAR_MIN\n"), "(-0x7f - 1)");
  assert.is(textOf("#include <limits.h>\nCHAR_MIN LONG_MAX\n", "armv7-linux-gnueabihf"), "0 0x7fffffffL");
});

/** Macros of a header that is read alone, by us and by gcc without a libc. */
function probe(header: string, names: readonly string[]): string {
  return `#include <${header}>\n${names.map((name) => `@ ${name}`).join("\n")}\n`;
}

const limits = [
  "CHAR_BIT",
  "SCHAR_MIN",
  "UCHAR_MAX",
  "CHAR_MAX",
  "SHRT_MIN",
  "USHRT_MAX",
  "INT_MIN",
  "UINT_MAX",
  "LONG_MAX",
  "ULONG_MAX",
  "LLONG_MIN",
  "ULLONG_MAX",
];
const floats = [
  "FLT_RADIX",
  "FLT_MANT_DIG",
  "DBL_DIG",
  "LDBL_MAX_EXP",
  "FLT_MAX",
  "DBL_MIN",
  "LDBL_EPSILON",
  "DECIMAL_DIG",
  "FLT_EVAL_METHOD",
  "DBL_TRUE_MIN",
  "LDBL_DECIMAL_DIG",
  "FLT_HAS_SUBNORM",
];
const integers = [
  "INT8_MAX",
  "UINT16_MAX",
  "INT32_MIN",
  "INT64_MAX",
  "INT_LEAST8_MIN",
  "UINT_FAST16_MAX",
  "INTPTR_MAX",
  "UINTMAX_MAX",
  "SIZE_MAX",
  "PTRDIFF_MIN",
  "WCHAR_MAX",
  "WINT_MAX",
  "SIG_ATOMIC_MAX",
  "INT64_C(1)",
  "UINTMAX_C(2)",
];

for (const [header, names] of Object.entries({ "float.h": floats, "stdint.h": integers })) {
  judge(`${header} says what gcc says`, missingPrograms("gcc-12"), () => {
    const gcc = run("gcc-12", ["-E", "-P", "-ffreestanding", "-x", "c", "-"], {
      input: probe(header, names),
    }).stdout;
    const ours = preprocess(probe(header, names), standard).text;
    const values = (text: string): string[] =>
      text
        .slice(text.indexOf("@"))
        .split("@")
        .map((value) => value.replaceAll(/\s/g, ""));
    assert.equal(values(ours), values(gcc));
  });
}

judge("limits.h has gcc's values", missingPrograms("gcc-12"), () => {
  const checks = limits.map((name) => {
    const value = preprocess(`#include <limits.h>\n${name}\n`, standard).text;
    return `_Static_assert((${value}) == (${name}), "${name}");`;
  });
  const { status, stderr } = run("gcc-12", ["-fsyntax-only", "-x", "c", "-"], {
    input: `#include <limits.h>\n${checks.join("\n")}\n`,
  });
  assert.is(status, 0, stderr);
});
