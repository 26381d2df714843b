/** Values and types of macros against the compilers': each is asserted, none is read by a second parser of ours. */

import type { ConstantDeclaration } from "../../src/ir/declaration.ts";
import type { Type } from "../../src/ir/type.ts";
import { checkSyntax, failedAssertions, runProgram } from "../support/c-truth.ts";
import { missingPrograms } from "../support/outside.ts";
import { assert, judge } from "../support/test.ts";
import { moduleOf, readRepositoryFile } from "../support/translation.ts";

const header = readRepositoryFile("spec/oracle/cases/constants.h");

async function constants(): Promise<readonly ConstantDeclaration[]> {
  const module = await moduleOf(header);
  return module.declarations.filter((declaration) => declaration.kind === "constant");
}

function typeName(type: Type): string {
  return type.kind === "integer" || type.kind === "float" ? type.name : type.kind;
}

function assertionOf({ name, value }: ConstantDeclaration): string {
  if (value?.kind !== "integer") return "";
  const wide = BigInt(value.value) < 0n ? `(__int128)${value.value}LL` : `(__int128)${value.value}ULL`;
  return `_Static_assert((__int128)(${name}) == ${wide}, "value of ${name}");
_Static_assert(_Generic((${name}), ${typeName(value.type)}: 1, default: 0), "type of ${name}");`;
}

for (const compiler of ["gcc", "clang"]) {
  judge(`${compiler} has the integer values and types that we have`, missingPrograms(compiler), async () => {
    const integers = (await constants()).filter(({ value }) => value?.kind === "integer");
    assert.ok(integers.length >= 36, `only ${integers.map(({ name }) => name)}`);
    const said = checkSyntax(compiler, `${header}\n${integers.map(assertionOf).join("\n")}\n`);
    assert.is(said.status, 0, failedAssertions(said.stderr).join("\n"));
  });
}

judge("gcc has the floating values that we have, to the last bit", missingPrograms("gcc"), async () => {
  const floats = (await constants()).filter(({ value }) => value?.kind === "float");
  assert.ok(floats.length >= 5, `only ${floats.map(({ name }) => name)}`);
  const prints = floats.map(({ name }) => `printf("%.17g\\n", (double)(${name}));`).join("\n");
  const said = runProgram("gcc", `#include <stdio.h>\n${header}\nint main(void) {\n${prints}\nreturn 0; }\n`);
  const ours = floats.map(({ value }) => (value?.kind === "float" ? Number(value.value) : Number.NaN));
  assert.equal(ours, said.trim().split("\n").map(Number));
});

judge("gcc has the strings that we have, byte for byte", missingPrograms("gcc"), async () => {
  const strings = (await constants()).filter(({ value }) => value?.kind === "string");
  assert.ok(strings.length >= 4, `only ${strings.map(({ name }) => name)}`);
  const prints = strings.map(
    ({ name }) =>
      `{ static const char s[] = ${name}; for (unsigned i = 0; i + 1 < sizeof s; i++) printf("%d ", (unsigned char)s[i]); puts(""); }`,
  );
  const source = `#include <stdio.h>\n${header}\nint main(void) {\n${prints.join("\n")}\nreturn 0; }\n`;
  const ours = strings.map(({ value }) => (value?.kind === "string" ? value.units.join(" ") : ""));
  assert.equal(
    ours,
    runProgram("gcc", source)
      .split("\n")
      .slice(0, -1)
      .map((line) => line.trim()),
  );
});
