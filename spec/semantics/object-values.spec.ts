import { assert, test } from "../support/test.ts";
import { translateText } from "../support/translation.ts";

/** The value of the enumerator LAST. */
async function lastOf(lines: readonly string[]): Promise<number | string | undefined> {
  const { module } = await translateText(`${lines.join("\n")}\n`, { language: { standard: "c23" } });
  const enumerators = module?.declarations.flatMap((one) =>
    one.kind === "enum" ? (one.enumerators ?? []) : [],
  );
  return enumerators?.find(({ name }) => name === "LAST")?.value;
}

function row(count: number, line: (at: number) => string): readonly string[] {
  return Array.from({ length: count }, (_, at) => line(at + 1));
}

const count = 5000;

test("objects that name each other in a long row", async () => {
  const lines = row(count, (at) => `constexpr int v${at} = v${at - 1} + 1;`);
  const last = `enum { LAST = v${count} };`;
  assert.is(await lastOf(["constexpr int v0 = 3;", ...lines, last]), count + 3);
});

test("objects and enumerators that name each other by turns", async () => {
  const lines = row(count, (at) => `enum { E${at} = v${at - 1} }; constexpr int v${at} = E${at} + 1;`);
  const last = `constexpr int w = v${count}; enum { LAST = w };`;
  assert.is(await lastOf(["constexpr int v0 = 0;", ...lines, last]), count);
});

test("an object that names itself has no value", async () => {
  assert.is(await lastOf(["constexpr int v = v + 1;", "enum { FIRST = 6, LAST = v };"]), 7);
});
