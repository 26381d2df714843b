import { dumpConstantsJson } from "../../../src/emit/dump/constants-json.ts";
import { assert, test } from "../../support/test.ts";
import { moduleOf } from "../../support/translation.ts";

async function constantsOf(text: string): Promise<Record<string, unknown>> {
  return JSON.parse(dumpConstantsJson(await moduleOf(text))).constants;
}

test("integers are decimal text with C's type", async () => {
  assert.equal(
    await constantsOf("#define BIG 0xffffffffffffffff\n#define MINUS (-1)\n#define LETTER 'a'\n"),
    {
      BIG: { value: "18446744073709551615", type: "unsigned long" },
      MINUS: { value: "-1", type: "int" },
      LETTER: { value: "97", type: "int" },
    },
  );
});

test("floats are text that reads back", async () => {
  assert.equal(await constantsOf("#define TENTH 0.1f\n#define HUGE (1e308 * 10)\n"), {
    TENTH: { value: "0.10000000149011612", type: "float" },
    HUGE: { value: "inf", type: "double" },
  });
});

test("strings are their bytes, wide ones their units", async () => {
  assert.equal(await constantsOf('#define NARROW "a" "\\377"\n#define WIDE L"\\x1234"\n'), {
    NARROW: { value: { hex: "61ff" }, type: "char [3]" },
    WIDE: { value: { units: [0x1234] }, type: "int [2]" },
  });
});

test("a pointer is its address", async () => {
  const { NOWHERE } = await constantsOf("#define NOWHERE ((void *)-1)\n");
  assert.equal(NOWHERE, { value: "18446744073709551615", type: "void *" });
});

test("enumerators are constants, an enum's type the integer that it is", async () => {
  const given = await constantsOf("enum color { RED, GREEN = 5, LOW = -1 };\n#define CAST ((enum color)5)\n");
  assert.equal(given.GREEN, { value: "5", type: "int" });
  assert.equal(given.LOW, { value: "-1", type: "int" });
  assert.equal(given.CAST, { value: "5", type: "int" });
});

test("an enumerator is an int where that holds it", async () => {
  const given = await constantsOf("enum wide { SMALL = 1, LARGE = 0x80000000 };\n");
  assert.equal(given, {
    SMALL: { value: "1", type: "int" },
    LARGE: { value: "2147483648", type: "unsigned int" },
  });
});

test("a macro without value is none", async () => {
  assert.equal(await constantsOf("extern int x;\n#define VARIABLE x\n#define NOTHING\n"), {});
});
