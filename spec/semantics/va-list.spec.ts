import type { Type } from "../../src/ir/type.ts";
import { declarationOf, understand } from "../support/semantics.ts";
import { assert, test } from "../support/test.ts";

function vaList(target: string): { type: Type; ids: readonly string[] } {
  const meaning = understand("__builtin_va_list x;", { target });
  return {
    type: declarationOf(meaning, "variable:x", "variable").type,
    ids: meaning.module.declarations.map(({ id }) => id),
  };
}

test("System V's is an array of one record, which comes with it", () => {
  const { type, ids } = vaList("x86_64-linux-gnu");
  assert.equal(type, { kind: "array", element: { kind: "record", id: "struct:__va_list_tag" }, count: 1 });
  assert.equal(ids, ["struct:__va_list_tag", "variable:x"]);
});

test("AAPCS64's is a record", () => {
  const { type, ids } = vaList("aarch64-linux-gnu");
  assert.equal([type.kind, ids[0]], ["record", "struct:__va_list"]);
});

test("Microsoft's is a pointer to char", () => {
  const { type, ids } = vaList("x86_64-windows-msvc");
  assert.equal([type.kind === "pointer" && type.target.kind, ids], ["integer", ["variable:x"]]);
});
