import { layoutText, recordOf } from "../../support/records.ts";
import { targetTriplesForSpecs } from "../../support/targets.ts";
import { assert, test } from "../../support/test.ts";

/** One record tells the rule sets apart: an unnamed bit-field, and one behind a member. */
const members = "char; int:3 unnamed; short:5";

test("every target goes by its own rules", () => {
  const answers = targetTriplesForSpecs().map((triple) => `${triple} ${layoutText(triple, members)}`);
  assert.equal(answers, [
    "x86_64-linux-gnu 16/16: 0 8 11",
    "i386-linux-gnu 16/16: 0 8 11",
    "aarch64-linux-gnu 32/32: 0 8 11",
    "armv7-linux-gnueabihf 32/32: 0 8 11",
    "riscv64-linux-gnu 16/16: 0 8 11",
    "s390x-linux-gnu 16/16: 0 8 11",
    "x86_64-apple-darwin 16/16: 0 8 11",
    "arm64-apple-darwin 16/16: 0 8 11",
    "x86_64-windows-msvc 96/32: 0 32 64",
    "i686-windows-msvc 96/32: 0 32 64",
    "x86_64-windows-gnu 96/32: 0 32 64",
    "i686-windows-gnu 96/32: 0 32 64",
    "wasm32-unknown-emscripten 16/16: 0 8 11",
  ]);
});

test("a record within a record has the place of its own alignment", () => {
  const inner = recordOf("x86_64-linux-gnu", "char; long");
  assert.is(layoutText("x86_64-linux-gnu", "char; inner; char", { inner }), "256/64: 0 64 192");
});

test("an array of records follows at once", () => {
  const inner = recordOf("x86_64-linux-gnu", "char; short");
  assert.is(layoutText("x86_64-linux-gnu", "inner[3]; char", { inner }), "112/16: 0 96");
});

test("a packed record is a member without alignment", () => {
  const inner = recordOf("x86_64-linux-gnu", "char; long", { packed: true });
  assert.is(layoutText("x86_64-linux-gnu", "char; inner", { inner }), "80/8: 0 8");
});

test("on Microsoft's systems a member's required alignment survives every packing", () => {
  const inner = recordOf("x86_64-windows-msvc", "char", { aligned: 16 });
  assert.is(layoutText("x86_64-windows-msvc", "char; inner", { inner, pack: 1 }), "256/128: 0 128");
});

test("on i386 a record of an atomic long long is an eight byte integer to its neighbours", () => {
  const inner = recordOf("i386-linux-gnu", "atomic long long");
  assert.is(inner.align, 32);
  assert.is(layoutText("i386-linux-gnu", "char; inner", { inner }), "96/32: 0 32");
});

test("a field's width is its type's size or its bits", () => {
  const { fields } = recordOf("x86_64-linux-gnu", "short[3]; int:5; char[]");
  assert.equal(
    fields.map(({ width }) => width),
    [48n, 5n, 0n],
  );
});

test("sizes beyond 2^53 bits are exact", () => {
  assert.is(recordOf("x86_64-linux-gnu", "char[1152921504606846975]; char").size, 1n << 63n);
});

test("ms_struct and gcc_struct choose the rules where the compiler has them", () => {
  const text = "char:3; int:5";
  const styles = (triple: string): string[] =>
    [undefined, true, false].map((msStruct) =>
      layoutText(triple, text, msStruct === undefined ? {} : { msStruct }),
    );
  const [unix, microsoft] = ["32/32: 0 3", "64/32: 0 32"];
  assert.equal(styles("x86_64-linux-gnu"), [unix, microsoft, unix]);
  assert.equal(styles("i386-linux-gnu"), [unix, microsoft, unix]);
  assert.equal(styles("s390x-linux-gnu"), [unix, unix, unix]);
  assert.equal(styles("x86_64-windows-gnu"), [microsoft, microsoft, unix]);
  assert.equal(styles("x86_64-windows-msvc"), [microsoft, microsoft, microsoft]);
  assert.equal(styles("arm64-apple-darwin"), [unix, microsoft, unix]);
});
