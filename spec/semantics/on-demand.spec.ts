import { findParts, OnDemand } from "../../src/semantics/on-demand.ts";
import { codesOf, declarationOf, understand } from "../support/semantics.ts";
import { assert, suite } from "../support/test.ts";

const onDemand = suite("on demand");

onDemand("a thing is made once", () => {
  const made = new OnDemand<string>();
  let count = 0;
  const make = (): string => `${++count}`;
  assert.equal([made.get("a", make), made.get("a", make)], ["1", "1"]);
  assert.ok(made.isMade("a"));
});

onDemand("what is asked for while it is being made is undefined", () => {
  const made = new OnDemand<{ readonly inner: unknown }>();
  const outer = made.get("a", () => ({ inner: made.get("a", () => ({ inner: 1 })) }));
  assert.is(outer?.inner, undefined);
});

onDemand("parts of deep things are asked for before them", () => {
  const asked: string[] = [];
  const made = new OnDemand<number>((id) => asked.push(id));
  const nest = (left: number): number => (left === 0 ? 0 : (made.get(`${left}`, () => nest(left - 1)) ?? 0));
  nest(40);
  assert.ok(asked.length > 0);
});

const parts = suite("parts");

parts("come in the order of their completion, without what is completed later", () => {
  const { table } = understand(`
    struct later; struct a { struct later *l; }; typedef struct a b;
    struct c { b x; char y[sizeof(struct a)]; }; struct d { struct c c[2]; }; struct later { struct d d; };`);
  assert.equal(
    findParts("struct:d", table, () => false),
    ["struct:a", "struct:c"],
  );
  assert.equal(
    findParts("struct:d", table, (id) => id === "struct:a"),
    ["struct:c"],
  );
});

const deep = suite("deep chains");

deep("of records that are mentioned before they are defined", () => {
  const count = 3000;
  const mentions = Array.from({ length: count }, (_, at) => `typedef struct r${count - 1 - at} t${at};`);
  const bodies = Array.from(
    { length: count - 1 },
    (_, at) => `struct r${at + 1} { struct r${at} a; int b; };`,
  );
  const text = [...mentions, "struct r0 { int a; };", ...bodies].join("\n");
  const meaning = understand(text);
  assert.equal(codesOf(meaning), []);
  assert.is(declarationOf(meaning, `struct:r${count - 1}`, "record").layout?.size, count * 32);
});

deep("of typedefs that are asked for from the end", () => {
  const chain = Array.from({ length: 20_000 }, (_, at) => `typedef t${at} t${at + 1};`).join("\n");
  const files = {
    "case.h": '#include "chain.h"\nstruct s { t20000 a; const t20000 b; };\n',
    "chain.h": `typedef int t0;\n${chain}\n`,
  };
  assert.is(declarationOf(understand(files), "struct:s", "record").layout?.size, 64);
});
