import { dumpLayoutJson } from "../../../src/emit/dump/layout-json.ts";
import { assert, test } from "../../support/test.ts";
import { moduleOf } from "../../support/translation.ts";

/** `NAME size/align FIELD offset+width ...` of each record. */
async function answers(text: string): Promise<readonly string[]> {
  const { records } = JSON.parse(dumpLayoutJson(await moduleOf(text)));
  return Object.entries<{ size: number; align: number; fields: object }>(records).map(
    ([name, { size, align, fields }]) => {
      const places = Object.entries<{ offset: number; width: number }>(fields as never).map(
        ([field, { offset, width }]) => `${field} ${offset}+${width}`,
      );
      return [`${name} ${size}/${align}`, ...places].join(" ");
    },
  );
}

test("a record goes by its tag, all figures in bits", async () => {
  assert.equal(await answers("struct point { char tag; int x : 3; long y; };"), [
    "struct point 128/64 tag 0+8 x 8+3 y 64+64",
  ]);
});

test("a record without a tag goes by its typedef", async () => {
  assert.ok((await answers("typedef struct { int x; } point;")).includes("point 32/32 x 0+32"));
});

test("a typedef's own alignment is that of its name", async () => {
  const given = await answers("struct s { int x; }; typedef struct s high __attribute__((aligned(16)));");
  assert.ok(given.includes("struct s 32/32 x 0+32"));
  assert.ok(given.includes("high 32/128 x 0+32"));
});

test("members of an anonymous member are the record's own", async () => {
  assert.equal(
    await answers("struct s { int a; union { short b; char c; }; };").then((all) => all.at(-1)),
    "struct s 64/32 a 0+32 b 32+16 c 32+8",
  );
});

test("members of a nameless record behind a name have a path", async () => {
  const given = await answers("struct s { int a; struct { short b; char c; } inner[2]; };");
  assert.is(given.at(-1), "struct s 96/32 a 0+32 inner 32+64 inner.b 32+16 inner.c 48+8");
});

test("an unnamed bit-field and an incomplete record are not listed", async () => {
  assert.equal(await answers("struct s { int : 3; int a : 4; }; struct t *p;"), ["struct s 32/32 a 3+4"]);
});

test("sizes beyond 2^53 are text", async () => {
  const module = await moduleOf("struct s { char a[1152921504606846976]; char b; };");
  const { records } = JSON.parse(dumpLayoutJson(module));
  assert.is(records["struct s"].fields.b.offset, "9223372036854775808");
});
