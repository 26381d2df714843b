import { understand } from "../support/semantics.ts";
import { assert, test } from "../support/test.ts";

function nodesOf(text: string): string[] {
  const { selection } = understand(text);
  return selection.macros.filter((node) => node.origin === "header").map(({ id }) => id);
}

test("definitions and undefs of one name are numbered", () => {
  assert.equal(nodesOf("#define A 1\n#undef A\n#define A 2\n#define A 3\n"), [
    "macro:A",
    "undef:A",
    "macro:A#2",
    "macro:A#3",
  ]);
});

test("an empty macro is no node, nor is an undef of one", () => {
  assert.equal(nodesOf("#define A\n#undef A\n#undef B\n#define C 1\n"), ["macro:C"]);
});

test("an undef knows the definition that it ends", () => {
  const { selection } = understand("#define A 1\n#define A 2\n#undef A\n");
  const undef = selection.macros.find((node) => node.kind === "undef");
  assert.is(undef?.kind === "undef" && undef.ends.id, "macro:A#2");
});
