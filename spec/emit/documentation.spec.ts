import { emitModule } from "../../src/translate.ts";
import { buildInventory } from "../reference-library/inventory.ts";
import { assert, test } from "../support/test.ts";
import { translateText } from "../support/translation.ts";

async function page(outputLanguage: string): Promise<string> {
  const { outputs } = await emitModule(buildInventory().build(), { outputLanguage });
  return outputs[0]?.text ?? "";
}

test("Markdown names every function and type, and its links resolve", async () => {
  const text = await page("markdown");
  for (const { name, selection } of buildInventory().build().declarations)
    if (selection === "requested") assert.ok(text.includes(`### ${name}\n`), name);
  const anchors = new Set([...text.matchAll(/<a name="([^"]+)">/g)].map(([, anchor]) => anchor));
  const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, link]) => link);
  assert.ok(links.length > 180);
  assert.equal(
    links.filter((link) => !anchors.has(link)),
    [],
  );
});

test("Markdown names every pattern", async () => {
  const text = await page("markdown");
  const { patterns } = buildInventory().build();
  if (patterns === undefined) throw new Error("the inventory has no patterns");
  const parts = new Map(
    text.split(/^### /m).map((part) => [part.slice(0, part.indexOf("\n")), part] as const),
  );
  const nameOf = (id: string): string => id.slice(id.lastIndexOf(":") + 1);
  for (const { id, kind } of patterns.records) assert.match(parts.get(nameOf(id)) ?? "", `${kind}\n`, id);
  for (const { id, kind } of patterns.enums)
    if (kind === "error") assert.match(parts.get(nameOf(id)) ?? "", "\n- error enum", id);
  for (const { name, constructors, destructor, methods } of patterns.services) {
    for (const part of [...constructors, destructor, ...methods]) {
      assert.ok(text.includes(`\`${nameOf(part.function)}\``), part.function);
      assert.match(parts.get(nameOf(part.function)) ?? "", ` of ${name}`, part.function);
    }
  }
  for (const { id, namespace } of patterns.notes)
    if (namespace !== undefined) assert.match(parts.get(nameOf(id)) ?? "", `- namespace ${namespace}`, id);
  assert.match(parts.get("UseAsciiStringPattern") ?? "", "| ascii_string | offset 0, string |");
  const said = patterns.values.filter(({ id, part }) => part !== "field" && id.startsWith("function:"));
  assert.ok(said.length > 10);
  const noun = { result: "result: ", parameter: ": ", field: ": " };
  for (const { id, part } of said) assert.match(parts.get(nameOf(id)) ?? "", noun[part], id);
});

test("HTML has one id for each link, and loads nothing", async () => {
  const text = await page("html");
  const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  assert.is(new Set(ids).size, ids.length);
  const links = [...text.matchAll(/href="#([^"]+)"/g)].map(([, link]) => link);
  assert.equal(
    links.filter((link) => !ids.includes(link ?? "")),
    [],
  );
  assert.not.match(text, /(?:src|href)="[^#]/);
});

test("names of other characters have anchors of their own", async () => {
  const { outputs } = await translateText(
    "int \u00e4(void), \u00f6(void), a$b(void), a$$b(void), a_b(void);",
    {
      outputLanguage: "html",
    },
  );
  const anchors = [...(outputs[0]?.text ?? "").matchAll(/<article id="([^"]+)"/g)].map(
    ([, anchor]) => anchor,
  );
  assert.is(anchors.length, 5);
  assert.is(new Set(anchors).size, 5);
});

test("the caller's header stands before everything else", async () => {
  const documentationHeader = "All of *Shapes* & more.";
  const given = { documentationHeader };
  const markdown = await emitModule(buildInventory().build(), { outputLanguage: "markdown", ...given });
  assert.match(markdown.outputs[0]?.text ?? "", "\n\nAll of *Shapes* & more.\n\n## Overview\n");
  const html = await emitModule(buildInventory().build(), { outputLanguage: "html", ...given });
  assert.match(html.outputs[0]?.text ?? "", "<main>\n<p>All of *Shapes* &amp; more.</p>\n<section");
});

test("text of a header stays text", async () => {
  const hostile = "/** <script>alert(1)</script> [x](javascript:y) | `z` */\nvoid f(void);\n";
  for (const outputLanguage of ["markdown", "html"]) {
    const { outputs } = await translateText(hostile, { outputLanguage });
    const text = outputs[0]?.text ?? "";
    assert.not.match(text, /<script>alert/);
    if (outputLanguage === "markdown") assert.not.match(text, /[^\\]\[x\]\(/);
  }
});

test("a static constant comes with its value", async () => {
  const given = { outputLanguage: "markdown" };
  const { outputs } = await translateText("static const int k = 7; static int n = 8; int f(void);", given);
  const text = outputs[0]?.text ?? "";
  assert.match(text, "static const int k = 7;");
  assert.match(text, "static int n;");
});

test("macros whose value only a run tells are shown as they are written, and so are strings", async () => {
  const header =
    "struct p { int x; }; extern int other;\n#define M_P ((struct p){ .x = 1 })\n#define M_L { 1, 2 }\n" +
    '#define M_A other\n#define M_S "a`b<i>"\n#define M_N (1 + 2)\n';
  const lines = async (outputLanguage: string): Promise<readonly string[]> =>
    (await translateText(header, { outputLanguage })).outputs[0]?.text.split("\n") ?? [];
  const defined = (await lines("markdown")).filter((line) => line.startsWith("#define "));
  assert.equal(defined, [
    "#define M_P ((struct p){ .x = 1 })",
    "#define M_L { 1, 2 }",
    "#define M_A other",
    '#define M_S "a`b<i>"',
    "#define M_N 3",
  ]);
  const inHtml = (await lines("html")).filter((line) => line.includes("#define M_S"));
  assert.equal(inHtml.length, 1);
  assert.match(inHtml[0] ?? "", "#define M_S &quot;a`b&lt;i&gt;&quot;");
});
