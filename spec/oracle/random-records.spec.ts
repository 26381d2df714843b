/**
 * Our layout rules against each target's own compiler, on random records. Nothing runs on a target: sizes and offsets are
 * constants in an object file, and a bit-field's place is told by a constant record in which only its bits are set.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { layoutRecord } from "../../src/abi/layout/layout.ts";
import type { Target } from "../../src/target/target.ts";
import { makeScratchFolder, missingPrograms, run } from "../support/outside.ts";
import { makeRandomRecords, preamble, type RandomRecord } from "../support/random-records.ts";
import { targetOf } from "../support/targets.ts";
import { assert, judge } from "../support/test.ts";

const recordsPerTarget = 300;

const compilers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  "x86_64-linux-gnu": ["gcc"],
  "i386-linux-gnu": ["i686-linux-gnu-gcc"],
  "aarch64-linux-gnu": ["aarch64-linux-gnu-gcc"],
  "armv7-linux-gnueabihf": ["arm-linux-gnueabihf-gcc"],
  "riscv64-linux-gnu": ["riscv64-linux-gnu-gcc"],
  "s390x-linux-gnu": ["s390x-linux-gnu-gcc"],
  "x86_64-windows-gnu": ["x86_64-w64-mingw32-gcc"],
  "i686-windows-gnu": ["i686-w64-mingw32-gcc"],
  "x86_64-windows-msvc": ["clang", "--target=x86_64-pc-windows-msvc19.38.0"],
  "i686-windows-msvc": ["clang", "--target=i686-pc-windows-msvc19.38.0"],
  "x86_64-apple-darwin": ["clang", "--target=x86_64-apple-macosx11.0"],
  "arm64-apple-darwin": ["clang", "--target=arm64-apple-macosx11.0"],
  "wasm32-unknown-emscripten": ["clang", "--target=wasm32-unknown-emscripten"],
};

/** Where the numbers begin in an object file. */
const marker = [
  0x42, 0x69, 0x6e, 0x64, 0x57, 0x72, 0x91, 0x07, 0xe3, 0x5a, 0xc8, 0x1f, 0x77, 0xb4, 0x2d, 0xf0,
];
const scratch = makeScratchFolder();

for (const [triple, compiler] of Object.entries(compilers)) {
  judge(`random records lie on ${triple} as ${compiler[0]} has them`, missingPrograms(compiler[0]), () => {
    const target = targetOf(triple);
    const records = makeRandomRecords(target, 1, recordsPerTarget);
    const truth = askCompiler(compiler, records, target);
    const wrong = records.flatMap((record, index) => {
      const expected = truth[index];
      const ours = describe(record, target);
      return ours === expected ? [] : [`${record.text}  expected ${expected}\n  got      ${ours}`];
    });
    assert.is(
      wrong.length,
      0,
      wrong
        .toSorted((left, right) => left.length - right.length)
        .slice(0, 5)
        .join("\n"),
    );
  });
}

/** `size/align: offset+width ...` of the named members, in bits. */
function describe(record: RandomRecord, target: Target): string {
  const { size, align, fields } = layoutRecord(record.shape, target);
  const places = fields
    .filter((_, at) => record.names[at] !== undefined)
    .map(({ offset, width }) => `${offset}+${width}`);
  return `${size}/${align}: ${places.join(" ")}`;
}

/** The same of each record, in the compiler's words. */
function askCompiler(
  compiler: readonly [string, ...string[]],
  records: readonly RandomRecord[],
  target: Target,
): string[] {
  const [program, ...flags] = compiler;
  const path = join(scratch, `${target.triple}.c`);
  const object = join(scratch, `${target.triple}.o`);
  writeFileSync(path, writeProbe(records));
  const compiled = run(program, [...flags, "-std=gnu17", "-w", "-c", "-o", object, path]);
  assert.is(compiled.status, 0, compiled.stderr.slice(0, 2000));
  return readProbe(readFileSync(object), records, target.bigEndian);
}

function writeProbe(records: readonly RandomRecord[]): string {
  const numbers: string[] = [];
  const probes: string[] = [];
  const values: string[] = [];
  for (const { name, names, shape } of records) {
    numbers.push(`sizeof(${name})`, `_Alignof(${name})`);
    for (const [at, field] of names.entries()) {
      if (field === undefined) continue;
      if (shape.members[at]?.bitWidth === undefined) {
        numbers.push(`__builtin_offsetof(${name}, ${field})`, `sizeof(((${name} *)0)->${field})`);
      } else {
        const probe = `p${probes.length}`;
        probes.push(`${name} ${probe};`);
        values.push(`.${probe} = { .${field} = -1 }`);
        numbers.push(`__builtin_offsetof(struct probes, ${probe})`);
      }
    }
  }
  return [
    preamble,
    ...records.map(({ text }) => text),
    `struct probes { unsigned char marker[16]; unsigned int numbers[${numbers.length}]; ${probes.join("\n")} };`,
    `const struct probes probes = { { ${marker.join(", ")} }, { ${numbers.join(",\n")} },\n${values.join(",\n")} };`,
    "",
  ].join("\n");
}

function readProbe(object: Buffer, records: readonly RandomRecord[], bigEndian: boolean): string[] {
  const start = object.indexOf(Buffer.from(marker));
  let at = start + marker.length;
  const next = (): number => {
    const value = bigEndian ? object.readUInt32BE(at) : object.readUInt32LE(at);
    at += 4;
    return value;
  };
  return records.map(({ names, shape }) => {
    const size = next();
    const align = next();
    const places: string[] = [];
    for (const [index, name] of names.entries()) {
      if (name === undefined) continue;
      if (shape.members[index]?.bitWidth === undefined) {
        places.push(`${next() * 8}+${next() * 8}`);
      } else {
        const probe = start + next();
        places.push(findBits(object.subarray(probe, probe + size), bigEndian));
      }
    }
    return `${size * 8}/${align * 8}: ${places.join(" ")}`;
  });
}

/** `first+count` of the bits that are set. */
function findBits(bytes: Buffer, bigEndian: boolean): string {
  const set: number[] = [];
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const shift = bigEndian ? 7 - (bit & 7) : bit & 7;
    if ((((bytes[bit >> 3] ?? 0) >> shift) & 1) === 1) set.push(bit);
  }
  return `${set[0]}+${set.length}`;
}
