/** `#pragma pack` and its like: what a record gets, as gcc reads them and as Microsoft does. */
import { assert, test } from "../support/test.ts";
import { parseText } from "./print-ast.ts";

/** The pack of each record of the text, and the faults. */
function packsOf(
  text: string,
  target?: string,
): { readonly packs: string[]; readonly faults: readonly string[] } {
  const { trees, faults } = parseText(text, target === undefined ? {} : { target });
  return { packs: trees.map((tree) => /\}(?: pack\((\d+)\))?$/.exec(tree)?.[1] ?? "0"), faults };
}

function packs(idea: string, text: string, expected: readonly string[], target?: string): void {
  test(idea, () => assert.equal(packsOf(text, target), { packs: expected, faults: [] }));
}

const record = "struct { char a; };\n";

packs("pack(n) is set until pack()", `#pragma pack(1)\n${record}${record}#pragma pack()\n${record}`, [
  "1",
  "1",
  "0",
]);
packs(
  "push and pop",
  `#pragma pack(push, 2)\n${record}#pragma pack(push)\n#pragma pack(4)\n${record}#pragma pack(pop)\n${record}#pragma pack(pop)\n${record}`,
  ["2", "4", "2", "0"],
);
packs(
  "push with a name, pop to it",
  `#pragma pack(push, a, 1)\n#pragma pack(push, b, 2)\n#pragma pack(push, 4)\n${record}#pragma pack(pop, a)\n${record}`,
  ["4", "0"],
);
packs(
  "name and value in either order",
  `#pragma pack(push, 2, a)\n${record}#pragma pack(pop, a)\n${record}`,
  ["2", "0"],
);
packs("pack(0) is no limit", `#pragma pack(2)\n#pragma pack(0)\n${record}`, ["0"]);
packs("_Pragma is a pragma", `_Pragma("pack(2)") ${record}`, ["2"]);
packs(
  "pragmas in bodies and declarations count",
  `void f(void) {\n#pragma pack(2)\n}\nint a =\n#pragma pack(4)\n1; ${record}`,
  ["0", "0", "4"],
);
packs(
  "Microsoft: pop sets a value",
  `#pragma pack(push, 8)\n#pragma pack(pop, 2)\n${record}`,
  ["2"],
  "x86_64-windows-msvc",
);

test("gcc ignores pop with a value", () => {
  assert.equal(packsOf(`#pragma pack(push, 1)\n#pragma pack(pop, 2)\n${record}`), {
    packs: ["1"],
    faults: ["pragma-malformed:2"],
  });
});
for (const bad of [
  "pack(3)",
  "pack 1",
  "pack(1, 2)",
  "pack(push 1)",
  "pack(push, 1, 2)",
  "pack(x)",
  "pack(push, 1",
]) {
  test(`malformed: ${bad} is ignored with a warning`, () => {
    assert.equal(packsOf(`#pragma ${bad}\n${record}`), { packs: ["0"], faults: ["pragma-malformed:1"] });
  });
}
test("pop without push is ignored with a warning", () => {
  assert.equal(packsOf(`#pragma pack(pop)\n${record}`).faults, ["pack-pop-without-push:1"]);
  assert.equal(packsOf(`#pragma pack(push, a, 1)\n#pragma pack(pop, b)\n${record}`), {
    packs: ["1"],
    faults: ["pack-pop-without-push:2"],
  });
});
test("-fpack-struct is where pack() returns to", () => {
  const { trees } = parseText(`${record}#pragma pack(4)\n${record}#pragma pack()\n${record}`, {
    language: { packStruct: 2 },
  });
  assert.equal(
    trees.map((tree) => tree.split("} ")[1]),
    ["pack(2)", "pack(4)", "pack(2)"],
  );
});
test("ms_struct and scalar_storage_order", () => {
  const { trees, faults } = parseText(
    `#pragma ms_struct on\n#pragma scalar_storage_order big-endian\n${record}#pragma ms_struct reset\n#pragma scalar_storage_order default\n${record}#pragma ms_struct off\n${record}`,
  );
  assert.equal(
    trees.map((tree) => tree.split("}")[1]),
    [" ms_struct(on) big-endian", "", " ms_struct(off)"],
  );
  assert.equal(faults, []);
});
test("weak and redefine_extname are collected", () => {
  const { parser } = parseText("#pragma weak a\n#pragma weak b = c\n#pragma redefine_extname d e\nint a;");
  assert.equal(
    parser.pragmas.map(({ kind, name, target }) => [kind, name, target]),
    [
      ["weak", "a", undefined],
      ["weak", "b", "c"],
      ["redefine-extname", "d", "e"],
    ],
  );
});
