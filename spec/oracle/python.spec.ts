/** What every CPython of this machine makes of our modules: import without a warning, sizes, offsets, every bit. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Module } from "../../src/ir/module.ts";
import { findPythons, makeScratchFolder, run } from "../support/outside.ts";
import { assert, judge, skip } from "../support/test.ts";
import { moduleOf, readRepositoryFile, taggedRecords, translateText } from "../support/translation.ts";

const header = readRepositoryFile("spec/oracle/cases/records.h");
const folder = makeScratchFolder();
const pythons = findPythons();

/** For each named bit-field and plain field: the record's Python name, the field, its first bit and its width. */
function placesOf(module: Module): readonly unknown[] {
  return taggedRecords(module).map(({ record }) => ({
    name: `${record.variety}_${record.name}`,
    size: Number(record.layout?.size) / 8,
    fields: (record.fields ?? []).flatMap((field, index) => {
      const place = record.layout?.fields[index];
      if (field.name === undefined || place === undefined) return [];
      const bits = field.bitWidth !== undefined;
      return [{ name: field.name, bits, offset: Number(place.offset), width: Number(place.width) }];
    }),
  }));
}

/** Reads and writes each field's bits through the buffer, so native bit-fields and accessors are judged alike. */
const program = `
import ctypes, json, sys
sys.path.insert(0, ".")
import records as m
wrong = []
for record in json.load(open("places.json")):
    cls = getattr(m, record["name"])
    if ctypes.sizeof(cls) != record["size"]:
        wrong.append("%s: size %d, not %d" % (record["name"], ctypes.sizeof(cls), record["size"]))
        continue
    for field in record["fields"]:
        if not field["bits"]:
            where = getattr(cls, field["name"])
            offset = getattr(where, "offset", None)
            if offset is not None and offset * 8 != field["offset"]:
                wrong.append("%s.%s: offset %d" % (record["name"], field["name"], offset))
            continue
        value = cls()
        setattr(value, field["name"], -1)
        buffer = (ctypes.c_ubyte * ctypes.sizeof(cls)).from_buffer(value)
        bits = int.from_bytes(bytes(buffer), "little")
        if bits != ((1 << field["width"]) - 1) << field["offset"]:
            if not (field["width"] == 1 and bits == 1 << field["offset"]):
                wrong.append("%s.%s: writes %x" % (record["name"], field["name"], bits))
        for i in range(len(buffer)):
            buffer[i] = 0xff
        got = getattr(value, field["name"])
        if int(got) not in (-1, 1, (1 << field["width"]) - 1):
            wrong.append("%s.%s: reads %r" % (record["name"], field["name"], got))
assert not wrong, "\\n".join(wrong)
print("judged")
`;

async function prepare(): Promise<void> {
  const { outputs } = await translateText(header);
  writeFileSync(join(folder, "records.py"), outputs[0]?.text ?? "");
  writeFileSync(join(folder, "places.json"), JSON.stringify(placesOf(await moduleOf(header))));
}

if (pythons.length === 0) skip("CPython has the layouts that we have", "no Python");
for (const { version, program: python } of pythons) {
  judge(`CPython ${version} has the layouts that we have`, undefined, async () => {
    await prepare();
    const said = run(python, ["-W", "error", "-c", program], { cwd: folder });
    assert.is(said.stdout.trim(), "judged", said.stderr.slice(-3000));
  });
}
