/** GNU ld's scripts in a library's place. */

import { readLinkerScript } from "../../src/binary/linker-script.ts";
import { assert, test } from "../support/test.ts";

function inputsOf(text: string): readonly string[] {
  const content = readLinkerScript(text);
  return content.format === "linker-script" ? content.inputs : [];
}

test("glibc's", () => {
  const text = `/* GNU ld script
   Use the shared library. */
OUTPUT_FORMAT(elf64-x86-64)
GROUP ( /lib/libc.so.6 /usr/lib/libc_nonshared.a  AS_NEEDED ( /lib64/ld-linux-x86-64.so.2 ) )
`;
  assert.equal(inputsOf(text), ["/lib/libc.so.6", "/usr/lib/libc_nonshared.a"]);
});

test("ncurses': a file and a name", () => {
  assert.equal(inputsOf("INPUT(libncurses.so.6 -ltinfo)"), ["libncurses.so.6", "-ltinfo"]);
});

test("what is only as needed counts where there is nothing else", () => {
  assert.equal(inputsOf("INPUT(AS_NEEDED(-ltinfo))"), ["-ltinfo"]);
});

test("commas separate, and quotes keep blanks", () => {
  assert.equal(inputsOf('GROUP(a.so,"b c.so")'), ["a.so", "b c.so"]);
});

test("several commands count in their order, others not", () => {
  assert.equal(inputsOf("SEARCH_DIR(/x) INPUT(a) TARGET(y) GROUP(b)"), ["a", "b"]);
});

test("other text is no library", () => {
  for (const text of ["", "hello", "INPUT()", "OUTPUT_FORMAT(elf64)", "/* INPUT(a)", "IN\0PUT(a)", ")))(((("])
    assert.is(readLinkerScript(text).format, "none", text);
});
