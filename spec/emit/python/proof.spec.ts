import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GivenOptions } from "../../../src/options.ts";
import { pythons, whyNoPython } from "../../support/modules.ts";
import { makeScratchFolder, type Python, type Run, run } from "../../support/outside.ts";
import { assert, judge, test } from "../../support/test.ts";
import { translateText } from "../../support/translation.ts";

const header = `
struct plain { char a; int b; double c[2]; };
struct __attribute__((packed)) packed { unsigned char a; unsigned b : 5, c : 28; signed d : 1; _Bool e : 1; };
struct mixed { short a : 3; unsigned char b : 5; unsigned c : 20; int : 0; enum { A, B } d : 2; };
struct swapped { short a; int b : 5; } __attribute__((scalar_storage_order("big-endian")));
struct outer { int i; struct { char c; int d : 7; union { long q; struct { int len; }; }; }; };
struct raised { char c; } __attribute__((aligned(64)));
struct flexible { int n; struct raised r; int data[]; };
int len(int bytes), setattr(void), hasattr(void);
`;
const folder = makeScratchFolder();
let count = 0;

/** The module and its proof, after `change` of the module's text; what the program says. */
async function prove(
  change: (text: string) => string,
  interpreter: Python,
  options: GivenOptions = {},
): Promise<Run> {
  const name = `m${count++}`;
  const furtherOutputs = [{ language: "proof", path: `${name}_check.py` }];
  const { outputs } = await translateText(header, { furtherOutputs, ...options });
  const [module, proof] = outputs.map(({ text }) => text);
  writeFileSync(join(folder, `${name}.py`), change(module ?? ""));
  writeFileSync(join(folder, `${name}_check.py`), proof ?? "");
  return run(interpreter.program, ["-W", "error", `${name}_check.py`], { cwd: folder });
}

const oldest = pythons[0];
const newest = pythons.at(-1);
const same = (text: string): string => text;

for (const interpreter of new Set([oldest, newest])) {
  if (interpreter === undefined) continue;
  test(`what is made is proven by Python ${interpreter.version}`, async () => {
    const { status, stdout, stderr } = await prove(same, interpreter);
    assert.is(stderr, "");
    assert.match(stdout, /^m\d+: 10 records, 0 faults\n$/);
    assert.is(status, 0);
  });
}

const wrongs: readonly (readonly [string, string, string, RegExp])[] = [
  [
    "a member of another type",
    '("b", c_int)',
    '("b", ctypes.c_short)',
    /^size of struct_plain\.b: 2 here, 4 in C$/m,
  ],
  ["a member elsewhere", '("a", c_char)', '("a", c_int)', /^size of struct_plain\.a: 4 here, 1 in C$/m],
  ["a smaller record", "c_ubyte * 5", "c_ubyte * 4", /^size of struct_packed: 5 here, 6 in C$/m],
  [
    "bits elsewhere",
    'bits(struct_packed, "c", 1, 5, 5, 28',
    'bits(struct_packed, "c", 1, 5, 6, 28',
    /^bytes of struct_packed\.c = 1: .* here, .* in C$/m,
  ],
  ["fewer bits", 'bits(struct_packed, "b", 1, 1, 0, 5', 'bits(struct_packed, "b", 1, 1, 0, 4', /^value of /m],
  [
    "another sign",
    '"d", 5, 1, 1, 1, "signed"',
    '"d", 5, 1, 1, 1, "unsigned"',
    /^value of struct_packed\.d: 1 /m,
  ],
  [
    "a record that is gone",
    "# No inserted files",
    "del struct_plain\n# No inserted files",
    /^struct_plain: missing$/m,
  ],
];

for (const [what, right, wrong, expected] of wrongs) {
  judge(`the proof refuses ${what}`, whyNoPython, async () => {
    const change = (text: string): string => {
      const changed = text.replace(right, wrong);
      if (changed === text)
        throw new Error(`the module has no ${right}:\n${text.slice(text.indexOf("# No modules"))}`);
      return changed;
    };
    const { status, stdout } = await prove(change, newest as Python);
    assert.match(stdout, expected);
    assert.match(stdout, /: 10 records, [1-9]\d* faults\n$/);
    assert.is(status, 1);
  });
}
