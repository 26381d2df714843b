import { dumpLayout } from "../../../src/emit/dump/layout.ts";
import type { Layout } from "../../../src/ir/layout.ts";
import {
  array,
  bitField,
  char,
  type Draft,
  definedRecord,
  double,
  field,
  functionType,
  int,
  moduleOf,
  parameter,
  pointer,
  recordDraft,
  unsignedInt,
  voidType,
} from "../../support/ir.ts";
import { assert, test } from "../../support/test.ts";

/** A record with its layout: size and alignment in bytes, offsets and widths in bits. */
function laidOut(
  draft: Draft,
  size: number,
  align: number,
  places: readonly (readonly [offset: number, width: number])[],
  more: object = {},
): Draft {
  const fields = places.map(([offset, width]) => ({ offset, width }));
  const layout: Layout = { size: size * 8, align: align * 8, fields };
  return { ...draft, declaration: { ...draft.declaration, ...more, layout } as Draft["declaration"] };
}

function dump(...drafts: readonly Draft[]): string[] {
  return dumpLayout(moduleOf("case.h", drafts)).split("\n");
}

function squeeze(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/(\S) +/g, "$1 "));
}

test("holes and padding are where they are", () => {
  const fields = [field("a", char), field("b", int), field("c", char)];
  const draft = laidOut(recordDraft(3, "struct:s", fields), 12, 4, [
    [0, 8],
    [32, 32],
    [64, 8],
  ]);
  assert.equal(squeeze(dump(draft)), [
    "/* case.h:3 */",
    "struct s { /* offset size */",
    "    char a; /* 0 1 */",
    "    /* hole: 3 bytes */",
    "    int b; /* 4 4 */",
    "    char c; /* 8 1 */",
    "    /* padding: 3 bytes */",
    "}; /* size 12, align 4 */",
    "",
  ]);
});

test("bit-fields show their bits, unnamed ones too", () => {
  const fields = [
    bitField("a", unsignedInt, 3),
    bitField(undefined, unsignedInt, 4),
    bitField("b", unsignedInt, 9),
  ];
  const draft = laidOut(recordDraft(1, "struct:s", fields), 4, 4, [
    [0, 3],
    [3, 4],
    [7, 9],
  ]);
  assert.equal(squeeze(dump(draft)).slice(2, 6), [
    "    unsigned int a : 3; /* 0:0 3 bits */",
    "    unsigned int : 4; /* 0:3 4 bits */",
    "    unsigned int b : 9; /* 0:7 9 bits */",
    "    /* padding: 2 bytes */",
  ]);
});

test("a member without a tag is shown inside, at offsets of the whole", () => {
  const inner = laidOut(recordDraft(1, "union:anon_1", [field("i", int), field("d", double)]), 8, 8, [
    [0, 32],
    [0, 64],
  ]);
  const outer = laidOut(
    recordDraft(1, "struct:s", [field("kind", int), field(undefined, definedRecord("union:anon_1", 1))]),
    16,
    8,
    [
      [0, 32],
      [64, 64],
    ],
  );
  assert.equal(squeeze(dump(inner, outer)).slice(2, 8), [
    "    int kind; /* 0 4 */",
    "    /* hole: 4 bytes */",
    "    union { /* 8 8 */",
    "        int i; /* 8 4 */",
    "        double d; /* 8 8 */",
    "    };",
  ]);
});

test("arrays, pointers and functions are declared as in C", () => {
  const callback = pointer(functionType(voidType, [parameter(int, "code")]));
  const fields = [
    field("names", array(pointer(char), 2)),
    field("call", callback),
    field("rest", array(int)),
  ];
  const draft = laidOut(recordDraft(1, "struct:s", fields), 24, 8, [
    [0, 128],
    [128, 64],
    [192, 0],
  ]);
  assert.equal(squeeze(dump(draft)).slice(2, 5), [
    "    char *names[2]; /* 0 16 */",
    "    void (*call)(int code); /* 16 8 */",
    "    int rest[]; /* 24 0 */",
  ]);
});

test("what is incomplete says so, and packing is told", () => {
  const packed = laidOut(recordDraft(2, "struct:p", []), 0, 1, [], { packed: true, pragmaPack: 16 });
  const lines = squeeze(dump(recordDraft(1, "struct:s"), packed));
  assert.ok(lines.includes("struct s; /* incomplete */"));
  assert.ok(lines.includes("}; /* size 0, align 1, packed, pack(2) */"));
});
