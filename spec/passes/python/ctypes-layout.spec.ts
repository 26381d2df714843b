/** The model of CPython's layout rules, and the interpreters that it is a model of. */

import { type CtypesRecord, ctypesEras, placeRecord } from "../../../src/passes/python/ctypes-layout.ts";
import { pythons, runPython } from "../../support/modules.ts";
import { assert, judge, skip, test } from "../../support/test.ts";

const [first, , latest] = ctypesEras;
if (first === undefined || latest === undefined) throw new Error("no eras");

function fields(...sizes: readonly (number | readonly [size: number, width: number])[]): CtypesRecord {
  const made = sizes.map((field) =>
    typeof field === "number"
      ? { size: field, align: field }
      : { size: field[0], align: field[0], bitWidth: field[1] },
  );
  return { isUnion: false, fields: made };
}

test("plain fields lie at multiples of their alignment in every era", () => {
  for (const era of ctypesEras) {
    const { bitOffsets, size, align } = placeRecord(fields(1, 4, 2), era);
    assert.equal([bitOffsets, size, align], [[0, 32, 64], 12, 4]);
  }
});

test("`_pack_` limits the alignment of fields", () => {
  for (const era of ctypesEras) {
    const { bitOffsets, size, align } = placeRecord({ ...fields(1, 4), pack: 2 }, era);
    assert.equal([bitOffsets, size, align], [[0, 16], 6, 2]);
  }
});

test("`_align_` counts since 3.13 only", () => {
  const sizes = ctypesEras.map((era) => placeRecord({ ...fields(4), align: 16 }, era).size);
  assert.equal(sizes, [4, 16, 16]);
});

test("a smaller bit-field after a larger one lies within it before 3.14", () => {
  const record = fields([4, 3], [1, 5]);
  assert.equal(placeRecord(record, first).bitOffsets, [0, 27]);
  assert.equal(placeRecord(record, latest).bitOffsets, [0, 3]);
});

test("a plain field after a bit-field starts a unit before 3.14", () => {
  assert.equal(placeRecord(fields([4, 4], 1), first).bitOffsets, [0, 32]);
  assert.equal(placeRecord(fields([4, 4], 1), latest).bitOffsets, [0, 8]);
});

test("a union's second bit-field lies before the union in old Pythons", () => {
  const record = { ...fields([4, 3], [4, 3]), isUnion: true };
  assert.equal(placeRecord(record, first).unitOffsets, [0, -4]);
  assert.equal(placeRecord(record, latest).unitOffsets, [0, 0]);
});

// ---- against the interpreters -----------------------------------------------------------------------------------

const typeNames: ReadonlyMap<number, string> = new Map([
  [1, "c_uint8"],
  [2, "c_uint16"],
  [4, "c_uint32"],
  [8, "c_uint64"],
]);

/** Deterministic: what fails once fails always. */
function makeRecords(count: number): readonly CtypesRecord[] {
  let state = 12345;
  const choose = (limit: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * limit);
  };
  const sizes = [1, 2, 4, 8];
  return Array.from({ length: count }, () => {
    const isPacked = choose(4) === 0;
    const made = Array.from({ length: 1 + choose(6) }, () => {
      const size = sizes[choose(4)] as number;
      if (isPacked || choose(3) === 0) return { size, align: size };
      return { size, align: size, bitWidth: 1 + choose(size * 8) };
    });
    const pack = isPacked ? sizes[choose(4)] : undefined;
    const isUnion = choose(5) === 0;
    const align = choose(6) === 0 ? 16 : undefined;
    return { isUnion, fields: made, pack, align };
  });
}

function printRecord(record: CtypesRecord, at: number): string {
  const lines = [`class r${at}(ctypes.${record.isUnion ? "Union" : "Structure"}):`];
  if (record.pack !== undefined) lines.push(`    _pack_ = ${record.pack}`, '    _layout_ = "ms"');
  if (record.align !== undefined) lines.push(`    _align_ = ${record.align}`);
  const printed = record.fields.map(({ size, bitWidth }, index) => {
    const width = bitWidth === undefined ? "" : `, ${bitWidth}`;
    return `("f${index}", ctypes.${typeNames.get(size)}${width})`;
  });
  return [...lines, `    _fields_ = [${printed.join(", ")}]`].join("\n");
}

/** Sizes, alignments and first bits as the interpreter has them. */
const program = `
def place(field):
    if hasattr(field, "bit_offset"):
        return field.byte_offset * 8 + (field.bit_offset if field.is_bitfield else 0)
    return field.offset * 8 + (field.size & 0xffff if field.size >> 16 else 0)
at = 0
while hasattr(m, "r%d" % at):
    r = getattr(m, "r%d" % at)
    bits = [place(getattr(r, name[0])) for name in r._fields_]
    print(ctypes.sizeof(r), ctypes.alignment(r), *bits)
    at += 1
`;

const records = makeRecords(400);
if (pythons.length === 0) skip("the model is CPython's rule", "no Python");
for (const interpreter of pythons) {
  judge(`the model is the rule of CPython ${interpreter.version}`, undefined, () => {
    const minor = Number(interpreter.version.slice(2));
    const era = ctypesEras[minor < 13 ? 0 : minor < 14 ? 1 : 2] as (typeof ctypesEras)[number];
    const text = `import ctypes\n${records.map(printRecord).join("\n")}\n`;
    const said = runPython(text, program, interpreter).split("\n");
    const expected = records.map((record) => {
      const { size, align, bitOffsets } = placeRecord(record, era);
      return [size, align, ...bitOffsets].join(" ");
    });
    assert.equal(said, expected);
  });
}
