import { type SelectionRule, selectNodes } from "../../src/passes/select.ts";
import { assert, test } from "../support/test.ts";

type Graph = Readonly<
  Record<string, { rule?: SelectionRule; needs?: readonly string[]; wishes?: readonly string[] }>
>;

function select(graph: Graph): { requested: string[]; needed: string[]; dropped: [string, string][] } {
  const { requested, needed, dropped } = selectNodes({
    roots: Object.keys(graph).filter((id) => graph[id]?.rule === "yes"),
    ruleOf: (id) => graph[id]?.rule ?? "if_needed",
    needsOf: (id) => graph[id]?.needs ?? [],
    wishesOf: (id) => graph[id]?.wishes ?? [],
  });
  return { requested: [...requested].sort(), needed: [...needed].sort(), dropped: [...dropped] };
}

test("what is asked for brings what it needs, and what that needs", () => {
  const result = select({ a: { rule: "yes", needs: ["b"] }, b: { needs: ["c"] }, c: {}, d: {} });
  assert.equal(result, { requested: ["a"], needed: ["b", "c"], dropped: [] });
});

test("mutual needs come together", () => {
  const result = select({ a: { rule: "yes", needs: ["b"] }, b: { needs: ["a"] } });
  assert.equal(result, { requested: ["a"], needed: ["b"], dropped: [] });
});

test("an excluded node takes everything that needs it", () => {
  const result = select({
    a: { rule: "yes", needs: ["b"] },
    b: { needs: ["c"] },
    c: { rule: "never" },
    d: { rule: "yes" },
  });
  assert.equal(result, { requested: ["d"], needed: [], dropped: [["a", "c"]] });
});

test("a circle that needs something excluded is gone as a whole", () => {
  const result = select({ a: { rule: "yes", needs: ["b"] }, b: { needs: ["a", "c"] }, c: { rule: "never" } });
  assert.equal(result, { requested: [], needed: [], dropped: [["a", "c"]] });
});

test("a wish for something excluded is only a wish", () => {
  const result = select({
    a: { rule: "yes", wishes: ["b", "c"] },
    b: { rule: "never" },
    c: { needs: ["d"] },
    d: {},
  });
  assert.equal(result, { requested: ["a"], needed: ["c", "d"], dropped: [] });
});

test("what is needed for an excluded one alone is not needed", () => {
  const result = select({ a: { rule: "yes", needs: ["b", "c"] }, b: { rule: "never" }, c: {} });
  assert.equal(result, { requested: [], needed: [], dropped: [["a", "b"]] });
});

test("a chain of 100,000 nodes is walked without recursion", () => {
  const graph: Record<string, { rule?: SelectionRule; needs?: readonly string[] }> = {
    n0: { rule: "yes", needs: ["n1"] },
  };
  for (let at = 1; at < 100_000; at++) graph[`n${at}`] = { needs: [`n${at + 1}`] };
  assert.is(select(graph).needed.length, 100_000);
});
