import { describeForeignText } from "../../src/preprocessor/foreign-text.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { bytesToText } from "../../src/source/text.ts";
import { runCommand } from "../cli/support.ts";
import { assert, test } from "../support/test.ts";

function describe(...bytes: readonly number[]): string | undefined {
  return describeForeignText(bytesToText(Uint8Array.from(bytes)))?.reason;
}

test("libraries and programs of all systems are known", () => {
  const library = "a library or a program";
  assert.is(describe(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0), library);
  assert.is(describe(0xcf, 0xfa, 0xed, 0xfe, 7, 0, 0, 1), library);
  assert.is(describe(0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 2), library);
  assert.is(describe(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0), library);
});

test("a text in UTF-16 is known by its mark", () => {
  assert.is(describe(0xff, 0xfe, 0x69, 0, 0x6e, 0, 0x74, 0), "text in UTF-16");
  assert.is(describe(0xfe, 0xff, 0, 0x69, 0, 0x6e, 0, 0x74), "text in UTF-16");
});

test("text is text, whatever it begins with", () => {
  for (const text of ["", "MZ_API int f(void);\n", "!", "int a\0;", "/* \u00e9 */"])
    assert.is(describe(...new TextEncoder().encode(text)), undefined, text);
});

test("a library in place of its header is one error, and says what to do", async () => {
  const host = createMemoryHost({ "libz.so": `\u007fELF\u0002${"\0".repeat(100)}int f(void);` });
  const { status, stdout, stderr } = await runCommand(["libz.so"], { host });
  assert.equal([status, stdout], [1, ""]);
  assert.is(
    stderr,
    "error: `libz.so` is no header: it is a library or a program [header-is-no-text]\n" +
      "help: give the header that declares its functions, and the library with `-l`\n1 error\n",
  );
});
