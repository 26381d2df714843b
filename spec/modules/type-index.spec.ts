import { printTypeIndex, readTypeIndex, type TypeIndex } from "../../src/modules/type-index.ts";
import { assert, test } from "../support/test.ts";

const index: TypeIndex = {
  target: "x86_64-linux-gnu",
  types: [
    { id: "struct:pool", pythonName: "struct_pool", digest: undefined },
    { id: "struct:print", pythonName: "struct_print_", digest: "8ba21f07" },
    { id: "enum:color", pythonName: "enum_color", digest: "00000001" },
    { id: "typedef:pool_t", pythonName: "pool_t", digest: "5d0f6c1e" },
  ],
};

test("an entry is a name, the digest of what is complete, and an unusual Python name", () => {
  assert.equal(printTypeIndex(index), [
    "# Type index 1 for x86_64-linux-gnu",
    "# struct pool print:8ba21f07=struct_print_",
    "# enum color:00000001",
    "# typedef pool_t:5d0f6c1e",
  ]);
});

test("what was printed is read back, wherever the lines were filled", () => {
  const types = Array.from({ length: 300 }, (_, at) => ({
    id: `union:${"u".repeat(at % 90)}${at}`,
    pythonName: `union_${"u".repeat(at % 90)}${at}`,
    digest: undefined,
  }));
  for (const given of [index, { ...index, types }]) {
    assert.equal(readTypeIndex(`x = 1\n${printTypeIndex(given).join("\n")}\n`), given);
  }
});

test("a module without an index, or with one of another version, has none", () => {
  assert.is(readTypeIndex("x = 1\n"), undefined);
  assert.is(readTypeIndex("# Type index 2 for x86_64-linux-gnu\n# struct a\n"), undefined);
});

test("an index without types tells whose work the module is", () => {
  assert.equal(readTypeIndex("# Type index 1 for x86_64-linux-gnu\n"), {
    target: "x86_64-linux-gnu",
    types: [],
  });
});

test("a Python name that is none is no entry: it would become code", () => {
  const source = '# Type index 1 for x86_64-linux-gnu\n# struct a:1=__import__("os") b:2=struct_b_\n';
  assert.equal(
    readTypeIndex(source)?.types.map(({ pythonName }) => pythonName),
    ["struct_b_"],
  );
});
