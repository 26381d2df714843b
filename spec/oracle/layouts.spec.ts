/** Our layouts against the compilers': sizes, alignments and offsets by assertions, bit-fields by the bits they set. */

import type { Field } from "../../src/ir/declaration.ts";
import type { Module } from "../../src/ir/module.ts";
import { checkSyntax, failedAssertions, runProgram } from "../support/c-truth.ts";
import { missingPrograms } from "../support/outside.ts";
import { assert, judge, test } from "../support/test.ts";
import { moduleOf, readRepositoryFile, taggedRecords } from "../support/translation.ts";

const header = readRepositoryFile("spec/oracle/cases/records.h");

function assertionsOf(module: Module): string[] {
  return taggedRecords(module).flatMap(({ name, record }) => {
    const { layout, fields = [] } = record;
    if (layout === undefined) return [`_Static_assert(0, "${name} has no layout");`];
    const bytes = (bits: number | string): string => `${BigInt(bits) / 8n}`;
    const lines = [
      `_Static_assert(sizeof(${name}) == ${bytes(layout.size)}, "size of ${name}");`,
      `_Static_assert(_Alignof(${name}) == ${bytes(layout.align)}, "alignment of ${name}");`,
    ];
    fields.forEach((field, index) => {
      const place = layout.fields[index];
      if (field.name === undefined || field.bitWidth !== undefined || place === undefined) return;
      const offset = bytes(place.offset);
      lines.push(
        `_Static_assert(__builtin_offsetof(${name}, ${field.name}) == ${offset}, "${name}.${field.name}");`,
      );
    });
    return lines;
  });
}

for (const compiler of ["gcc", "clang"]) {
  judge(
    `${compiler} has the sizes, alignments and offsets that we have`,
    missingPrograms(compiler),
    async () => {
      const assertions = assertionsOf(await moduleOf(header));
      assert.ok(assertions.length > 150, `only ${assertions.length} assertions`);
      const said = checkSyntax(compiler, `${header}\n${assertions.join("\n")}\n`);
      assert.is(said.status, 0, failedAssertions(said.stderr).join("\n"));
    },
  );

  judge(`${compiler} denies a wrong layout`, missingPrograms(compiler), () => {
    const said = checkSyntax(compiler, `${header}\n_Static_assert(sizeof(struct plain) == 23, "wrong");\n`);
    assert.is.not(said.status, 0);
  });
}

interface BitField {
  readonly record: string;
  readonly field: string;
  readonly first: number;
  readonly width: number;
}

function bitFieldsOf(module: Module): BitField[] {
  return taggedRecords(module).flatMap(({ name, record }) =>
    (record.fields ?? []).flatMap((field: Field, index) => {
      const place = record.layout?.fields[index];
      if (field.name === undefined || field.bitWidth === undefined || place === undefined) return [];
      return [{ record: name, field: field.name, first: Number(place.offset), width: Number(place.width) }];
    }),
  );
}

/** Sets every bit of one field and prints the first and the number of the bits that changed. */
function probeOf({ record, field }: BitField): string {
  return `{ ${record} r; unsigned char *b = (unsigned char *)&r; long i, first = -1, n = 0;
    memset(&r, 0, sizeof r); r.${field} = -1;
    for (i = 0; i < 8 * (long)sizeof r; i++) if (b[i / 8] >> i % 8 & 1) { if (first < 0) first = i; n++; }
    printf("${record}.${field} %ld %ld\\n", first, n); }`;
}

judge("a compiled program finds every bit-field where we say it is", missingPrograms("gcc"), async () => {
  const fields = bitFieldsOf(await moduleOf(header));
  assert.ok(fields.length > 30, `only ${fields.length} bit-fields`);
  const probes = fields.map(probeOf).join("\n");
  const source = `#include <stdio.h>\n#include <string.h>\n${header}\nint main(void) {\n${probes}\nreturn 0; }\n`;
  const ours = fields.map(({ record, field, first, width }) => `${record}.${field} ${first} ${width}`);
  assert.equal(ours, runProgram("gcc", source).trim().split("\n"));
});

test("every record of the case file with a body has a layout", async () => {
  const records = taggedRecords(await moduleOf(header));
  assert.ok(records.length >= 45, `${records.length}`);
  for (const { name, record } of records) {
    assert.is(record.layout?.fields.length, record.fields?.length, name);
  }
});
