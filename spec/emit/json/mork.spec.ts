/** Mork, the one program that reads ctypesgen's JSON: its rules again, and that it takes what we make. */

import { whyNotCallable } from "../../real/library.ts";
import { bindwright } from "../../support/outside.ts";
import { assert, judge, suite, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

type Node = { readonly [key: string]: unknown };

/** What Mork does with the array: its table of functions and records. Raises where Mork raises. */
function bind(items: readonly Node[]): ReadonlyMap<string, unknown> {
  const types = new Map([
    ["char", "char"],
    ["double", "double"],
    ["float", "float"],
    ["int", "int"],
    ["void", "void"],
    ["String", "string"],
  ]);
  const realType = (node: Node): string => {
    if (node.name !== undefined && node.name !== null) {
      const found = types.get(node.name as string);
      if (found === undefined) throw new Error(`unknown type ${node.name}`);
      return found;
    }
    if (node.argtypes) return "callback";
    if (node.variety === "struct") {
      types.set(node.tag as string, "void");
      return "void";
    }
    if (node.variety === "union" || node.destination || node.base) return "pointer";
    throw new Error(`no real type for ${JSON.stringify(node)}`);
  };
  const bound = new Map<string, unknown>();
  for (const item of items) {
    const name = item.name as string;
    if (item.type === "function") {
      bound.set(name, [item.return as Node, ...(item.args as Node[])].map(realType));
    } else if (item.type === "struct") {
      bound.set(
        name,
        (item.fields as Node[]).map((field) => realType(field.ctype as Node)),
      );
    } else if (item.type === "typedef") {
      types.set(name, realType(item.ctype as Node));
    } else if (
      !["constant", "enum", "variable", "union", "macro", "macro_function"].includes(item.type as string)
    ) {
      throw new Error(`bad object type \`${item.type}'`);
    }
  }
  return bound;
}

async function itemsOf(header: string, jsonDialect: "ctypesgen" | "mork"): Promise<readonly Node[]> {
  const options = { outputLanguage: "json", jsonDialect, stddefTypes: false, gnuTypes: false };
  const { outputs } = await translateText(header, options);
  return JSON.parse(outputs[0]?.text ?? "") as Node[];
}

const faults = suite("what Mork raises at");

for (const [what, header, name, expected] of [
  ["an opaque struct", "struct s; void f(struct s *);", "s", []],
  ["an enum", "enum e { A }; enum e f(enum e a);", "f", ["int", "int"]],
  ["const char * results", "const char *f(void);", "f", ["string"]],
  ["_Bool", "_Bool f(int);", "f", ["int", "int"]],
] as const) {
  faults(what, async () => {
    assert.throws(() => bind(JSON.parse("[]").concat(raised(what))), /./);
    const bound = bind(await itemsOf(header, "mork"));
    assert.equal(bound.get(name), expected);
  });
}

/** An item as the plain dialect has it: Mork raises. */
function raised(what: string): readonly Node[] {
  if (what === "an opaque struct") return [{ type: "struct", name: "s" }];
  const result: Node =
    what === "an enum"
      ? { Klass: "CtypesEnum", tag: "e" }
      : { name: what === "_Bool" ? "_Bool" : "c_char_p" };
  return [{ type: "function", name: "f", args: [], return: result }];
}

faults("an #undef", async () => {
  const header = "#define A 1\n#undef A\nint f(void);\n";
  const plain = await itemsOf(header, "ctypesgen");
  assert.throws(() => bind(plain), /bad object type/);
  assert.equal([...bind(await itemsOf(header, "mork")).keys()], ["f"]);
});

test("the plain dialect is not changed by it", async () => {
  const plain = await itemsOf("enum e { A }; enum e f(void);", "ctypesgen");
  const found = plain.find(({ name }) => name === "f") as Node;
  assert.is((found.return as Node).Klass, "CtypesEnum");
});

const flags =
  "--output-language=json --all-headers --builtin-symbols --no-stddef-types --no-gnu-types --no-undefs".split(
    " ",
  );

for (const [header, dialect, functions] of [
  ["math.h", "ctypesgen", ["cos", "pow", "floor", "hypot", "ldexp", "cosf"]],
  ["stdlib.h", "ctypesgen", ["atoi", "abs", "getenv", "strtod", "malloc", "free", "qsort"]],
  ["string.h", "mork", ["strlen", "strchr", "strcmp", "memcmp"]],
  ["zlib.h", "mork", ["zlibVersion", "compressBound", "crc32", "adler32", "compress", "uncompress"]],
] as const) {
  judge(`Mork binds ${header} (${dialect})`, whyNotCallable(header), () => {
    const words = dialect === "mork" ? [...flags, "--json-dialect", "mork"] : flags;
    const done = bindwright([...words, header]);
    assert.is(done.status, 0, done.stderr.slice(-2000));
    const bound = bind(JSON.parse(done.stdout) as Node[]);
    for (const name of functions) assert.ok(bound.has(name), name);
  });
}
