/** Holds the house of docs/architecture.md: the real tree has no fault, and small false trees show that each check bites. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { findHouseFaults, floors } from "./support/house.ts";
import { assert, suite, test } from "./support/test.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folders = ["src", "bin", "spec", "scripts", "bench"];

function readTree(): Map<string, string> {
  const tree = new Map<string, string>();
  for (const folder of folders) {
    let names: string[] = [];
    try {
      names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
    } catch {
      assert.is(folder, "bench", "only bench may be missing");
    }
    for (const name of names) {
      const path = join(folder, name).split(sep).join("/");
      if (!/\.m?ts$|\.mjs$/.test(path) || path.startsWith("spec/cases/")) continue;
      tree.set(path, readFileSync(join(root, path), "utf8"));
    }
  }
  return tree;
}

test("the house stands: no arrow up, no circle, no never, no file over 600 lines, ASCII alone", () => {
  assert.equal(findHouseFaults(readTree()), []);
});

test("the check reads the real sources", () => {
  const tree = readTree();
  assert.ok(tree.has("src/source/span.ts"));
  assert.ok(tree.has("spec/house.spec.ts"));
});

const fake = suite("false trees");

/** A tree of named files, with an honest ground for them to import. */
function faultsOf(files: Record<string, string>): string[] {
  const ground = {
    "src/source/span.ts": "export const x: number = 1;\n",
    "src/lexer/token.ts": "export const y: number = 1;\n",
  };
  return findHouseFaults(new Map(Object.entries({ ...ground, ...files })));
}

function assertOneFault(files: Record<string, string>, said: RegExp): void {
  const faults = faultsOf(files);
  assert.is(faults.length, 1, faults.join("\n"));
  assert.match(faults[0] ?? "", said);
}

fake("an arrow down is right, and a room's own files may import each other", () => {
  assert.equal(
    faultsOf({
      "src/lexer/lexer.ts":
        'import { x } from "../source/span.ts";\nimport { y } from "./token.ts";\nexport const z: number = x + y;\n',
    }),
    [],
  );
});

fake("an arrow up is found", () =>
  assertOneFault(
    { "src/source/host.ts": 'import { y } from "../lexer/token.ts";\nlog(y);\n' },
    /^src\/source\/host\.ts:1 imports up/,
  ),
);

fake("a type-only arrow up is found", () =>
  assertOneFault(
    { "src/source/host.ts": '\nimport type { Y } from "../lexer/token.ts";\nexport type Z = Y;\n' },
    /host\.ts:2 imports up/,
  ),
);

fake("an arrow up over several lines is found", () =>
  assertOneFault(
    { "src/source/host.ts": 'import {\n  y,\n} from "../lexer/token.ts";\nlog(y);\n' },
    /host\.ts:3 imports up/,
  ),
);

fake("a dynamic arrow up is found", () =>
  assertOneFault(
    { "src/source/host.ts": 'export const y = (): unknown => import("../lexer/token.ts");\n' },
    /imports up/,
  ),
);

fake("a type written as an import is found", () =>
  assertOneFault({ "src/source/host.ts": 'export type Y = import("../lexer/token.ts").Y;\n' }, /imports up/),
);

fake("a re-export up is found", () =>
  assertOneFault(
    { "src/source/host.ts": 'export { y } from "../lexer/token.ts";\nexport const a: number = 1;\n' },
    /imports up/,
  ),
);

fake("siblings of one floor do not import each other", () =>
  assertOneFault(
    {
      "src/emit/emitter.ts": 'import { y } from "../passes/select.ts";\nlog(y);\n',
      "src/passes/select.ts": "export const y: number = 1;\n",
    },
    /imports a sibling/,
  ),
);

fake("a circle is found, and told once", () =>
  assertOneFault(
    {
      "src/ir/type.ts": 'import type { B } from "./layout.ts";\nexport type A = B;\n',
      "src/ir/layout.ts": 'import type { C } from "./module.ts";\nexport type B = C;\n',
      "src/ir/module.ts": 'import type { A } from "./type.ts";\nexport type C = A;\n',
    },
    /circle of imports: src\/ir\/type\.ts > src\/ir\/layout\.ts > src\/ir\/module\.ts > src\/ir\/type\.ts/,
  ),
);

fake("a file that imports itself is a circle", () =>
  assertOneFault({ "src/ir/type.ts": 'import "./type.ts";\nexport type A = 1;\n' }, /circle/),
);

fake("ir imports source alone, although target lies below it", () =>
  assertOneFault(
    {
      "src/ir/type.ts": 'import { t } from "../target/target.ts";\nlog(t);\n',
      "src/target/target.ts": "export const t: number = 1;\n",
    },
    /ir imports source alone/,
  ),
);

fake("bin calls main and nothing else", () =>
  assertOneFault(
    { "bin/bindwright.ts": 'import "../src/lexer/token.ts";\n' },
    /bin calls src\/cli\/main\.ts alone/,
  ),
);

fake("emit reaches no front end, by no detour", () => {
  const faults = faultsOf({
    "src/emit/emitter.ts": 'import { l } from "../abi/layout.ts";\nlog(l);\n',
    "src/abi/layout.ts": 'import { y } from "../lexer/token.ts";\nexport const l: number = y;\n',
  });
  assert.ok(faults.includes("src/emit/emitter.ts reaches the front end: src/lexer/token.ts"));
});

fake("Node's modules stay in cli", () => {
  assertOneFault(
    { "src/translate.ts": 'import { readFileSync } from "node:fs";\nlog(readFileSync);\n' },
    /imports node, which belongs to src\/cli/,
  );
  assert.equal(
    faultsOf({ "src/cli/disk.ts": 'import { readFileSync } from "node:fs";\nlog(readFileSync);\n' }),
    [],
  );
});

fake("chevrotain stays in parser", () => {
  assertOneFault(
    { "src/semantics/macros.ts": 'import type { IToken } from "chevrotain";\nexport type T = IToken;\n' },
    /chevrotain, which belongs to src\/parser/,
  );
  assert.equal(
    faultsOf({
      "src/parser/grammar/records.ts": 'import type { IToken } from "chevrotain";\nexport type T = IToken;\n',
    }),
    [],
  );
});

fake("another package is not for the product, with or without its scope", () => {
  assertOneFault(
    { "src/cli/main.ts": 'import chalk from "chalk";\nlog(chalk);\n' },
    /imports chalk, which is not/,
  );
  assertOneFault(
    { "src/cli/main.ts": 'import x from "@scope/name/deep";\nlog(x);\n' },
    /imports @scope\/name, which is not/,
  );
});

fake("a computed import is found", () =>
  assertOneFault(
    { "src/cli/main.ts": "export const load = (name: string): unknown => import(name);\n" },
    /computes what it imports/,
  ),
);

fake("an import of what is not there is found", () =>
  assertOneFault({ "src/lexer/lexer.ts": 'import { y } from "./token";\nlog(y);\n' }, /is not there/),
);

fake("a room without a floor is found", () =>
  assertOneFault({ "src/utils/things.ts": "export const t: number = 1;\n" }, /has no floor/),
);

fake("a barrel is found, and the library's face is none", () => {
  assertOneFault(
    {
      "src/abi/all.ts":
        '// why\nexport * from "../source/span.ts";\nexport type { X } from "../source/span.ts";\n',
    },
    /barrel/,
  );
  assert.equal(faultsOf({ "src/index.ts": 'export * from "./source/span.ts";\n' }), []);
});

fake("601 lines are too many, in any folder, and 600 are not", () => {
  assertOneFault({ "spec/long.spec.ts": "1;\n".repeat(601) }, /601 lines/);
  assert.equal(faultsOf({ "spec/long.spec.ts": "1;\n".repeat(600) }), []);
});

fake("a generated file may be long", () => {
  assert.equal(
    faultsOf({ "src/target/table.ts": `// Generated by npm run generate\n${"1;\n".repeat(900)}` }),
    [],
  );
});

fake("a character beyond ASCII is found, and a control character", () => {
  assertOneFault({ "scripts/x.ts": 'const x = 1;\nconst name = "\u00e9";\n' }, /x\.ts:2 has a character/);
  assertOneFault({ "scripts/x.ts": "const x = '\u0007';\n" }, /x\.ts:1 has a character/);
});

fake("state in a module, a clock, the process, dice and the locale are found outside of cli", () => {
  assertOneFault({ "src/abi/a.ts": "let count = 0;\n" }, /keeps state/);
  assertOneFault({ "src/abi/a.ts": "export const now = (): number => Date.now();\n" }, /reads a clock/);
  assertOneFault({ "src/abi/a.ts": "export const d = (): string => process.cwd();\n" }, /reads the process/);
  assertOneFault({ "src/abi/a.ts": "export const r = (): number => Math.random();\n" }, /rolls dice/);
  assertOneFault(
    { "src/abi/a.ts": "export const c = (a: string): number => a.localeCompare(a);\n" },
    /locale/,
  );
  assert.equal(faultsOf({ "src/cli/a.ts": "export const now = (): number => Date.now();\n" }), []);
});

fake("a word in a comment, a string, a template or a regular expression is no import and no fault", () => {
  assert.equal(
    faultsOf({
      "src/abi/a.ts": [
        '// import { y } from "../lexer/token.ts";',
        '/* import("../lexer/token.ts") Date.now */',
        'export const s: string = "import(\\"../translate.ts\\") Date.now";',
        "export const t = (u: number): string => `import('../translate.ts') ${`Date.now ${u}`} let`;",
        "export const r: RegExp = /['\"`/]import(x)[/]/;",
        "export const q = (a: number): number => a / 2 / a;",
        "",
      ].join("\n"),
    }),
    [],
  );
});

fake("an import after a template with braces inside is still read", () =>
  assertOneFault(
    {
      "src/abi/a.ts":
        'export const t = (o: { a: number }): string => `${[{ b: o.a }].length} }`;\nimport "../translate.ts";\n',
    },
    /is not there/,
  ),
);

fake("every room is on one floor", () => {
  const rooms = floors.flat();
  assert.is(new Set(rooms).size, rooms.length);
});
