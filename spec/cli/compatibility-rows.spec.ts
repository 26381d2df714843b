/** What each row of the table of `--compat` says, seen in a run in each of the three modes. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compatibilityRows } from "../../src/cli/compatibility.ts";
import { assert, test } from "../support/test.ts";
import { hostIn, inFolder, runCommand } from "./support.ts";

const modes = ["none", "ctypesgen", "ctypesgen-fork"] as const;
type Mode = (typeof modes)[number];

interface Written {
  readonly status: number;
  readonly stderr: string;
  /** The module's symbols; undefined without a module. */
  readonly symbols: string | undefined;
  /** The module's whole text. */
  readonly text: string;
  /** Besides the header and the module. */
  readonly files: readonly string[];
}

const library = ["-l", "x", "--no-load-library"];

/** A run on a header; the folder's own name is `HERE` in all words and texts. */
async function write(mode: Mode, header: string, words: readonly string[] = library): Promise<Written> {
  let written: Written | undefined;
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "a.h"), header);
    const headers = mode === "ctypesgen-fork" ? ["-i", "a.h"] : ["a.h"];
    const { status, stderr } = await runCommand(
      [
        ...(mode === "none" ? [] : ["--compat", mode]),
        ...headers,
        "-o",
        join(folder, "m.py"),
        ...words.map((word) => word.replace("HERE", folder)),
      ],
      { cwd: () => folder, host: hostIn(folder) },
    );
    const path = join(folder, "m.py");
    const text = existsSync(path) ? readFileSync(path, "utf8").replaceAll(folder, "HERE") : "";
    const symbols = text.slice(text.search(/^# (No|End) modules$/m), text.indexOf("# No inserted files"));
    const files = readdirSync(folder).filter((name) => name !== "a.h" && name !== "m.py");
    written = {
      status,
      stderr: stderr.replaceAll(folder, "HERE"),
      symbols: text === "" ? undefined : symbols,
      text,
      files,
    };
  });
  return written as Written;
}

/** The statement that binds a name, in one line without its place and without `try`. */
function statementOf({ symbols = "" }: Written, name: string): string | undefined {
  const found = new RegExp(`^(?: {4})?(?:def )?${name}\\b(?:\\(.*\\):\\n)?.*`, "m").exec(symbols)?.[0];
  return found
    ?.replaceAll(/\s+/g, " ")
    .replace(/ ?# .*/, "")
    .trim();
}

type Observation = (mode: Mode) => Promise<unknown>;

/** By the row's subject: what is observed, and what of it each mode has. */
const observed: Readonly<Record<string, readonly [Observation, readonly [unknown, unknown, unknown]]>> = {
  "the symbols' form": [
    async (mode) => {
      const header =
        "#define D(x,y) x/y\n#define C 'c'\n#define S(x) #x\n#define T(a,b,c) a?b:c\n#define K(x) D(x,2)\nstruct s { int a; };";
      const written = await write(mode, header);
      return ["D", "C", "S", "T", "K", "struct_s._fields_"].map((name) => statementOf(written, name));
    },
    [
      [
        "def D(x, y): return _bindwright.divide(x, y)",
        "C = 99",
        undefined,
        "def T(a, b, c): return b if a else c",
        "def K(x): return D(x, 2)",
        "struct_s._fields_ = [",
      ],
      [
        "def D(x, y): return (x / y)",
        "C = 'c'",
        "def S(x): return x",
        "def T(a, b, c): return a and b or c",
        "def K(x): return (D (x, 2))",
        "struct_s._fields_ = [",
      ],
      [
        "def D(x, y): return (x / y)",
        "C = 'c'",
        "def S(x): return x",
        "def T(a, b, c): return a and b or c",
        "def K(x): return D(x, 2)",
        "struct_s._fields_ = (",
      ],
    ],
  ],
  "`__GNUC__`, `CTYPESGEN`": [
    async (mode) => {
      const header =
        "#ifdef __GNUC__\n#define G 1\n#else\n#define G 0\n#endif\n#if CTYPESGEN == 1\n#define C 1\n#else\n#define C 0\n#endif";
      const asked = mode === "ctypesgen-fork" ? ["-X", "__GNUC__"] : ["--allow-gnu-c"];
      const plain = await write(mode, header);
      const gnu = await write(mode, header, [...library, ...asked]);
      return [plain, gnu].flatMap((one) => [statementOf(one, "G"), statementOf(one, "C")]);
    },
    [
      ["G = 1", "C = 0", "G = 1", "C = 0"],
      ["G = 0", "C = 1", "G = 1", "C = 1"],
      ["G = 0", "C = 1", "G = 1", "C = 1"],
    ],
  ],
  "exit status": [
    async (mode) => {
      const ends: unknown[] = [];
      for (const header of ["int f(void); int g(nothing);", "#error no\nint f(void);", "/* nothing */"]) {
        const { status, text } = await write(mode, header);
        ends.push([status, text !== ""]);
      }
      const words = await write(mode, "int f(void);", [...library, "--oh-what"]);
      const elsewhere = await write(mode, "int f(void);", [...library, "-o", "/nowhere/x/m.py"]);
      return [...ends, words.status, elsewhere.status];
    },
    [
      [[1, true], [1, true], [1, false], 2, 1],
      [[0, true], [0, true], [0, true], 2, 1],
      [[0, true], [1, false], [1, false], 2, 1],
    ],
  ],
  "places in headers": [
    async (mode) => {
      const hidden = mode === "ctypesgen-fork" ? ["--no-srcinfo"] : [];
      const header = "int f(void);";
      const { symbols } = await write(mode, header);
      const bare = await write(mode, header, [...library, ...hidden]);
      return [/^# (.*a\.h: \d+)$/m.exec(symbols ?? "")?.[1], bare.symbols?.includes("a.h: 1")];
    },
    [
      ["a.h: 1", true],
      ["HERE/a.h: 1", true],
      ["a.h: 1", false],
    ],
  ],
  "a missing `-m` module": [
    async (mode) => {
      const { status, stderr, symbols, text } = await write(mode, "int f(void);", [
        ...library,
        "-m",
        "nowhere",
      ]);
      const kind = /^(\w+): there is no Python module/m.exec(stderr)?.[1];
      return [status, kind, symbols !== undefined, text.includes("\nfrom nowhere import *\n")];
    },
    [
      [1, "error", false, false],
      [0, "warning", true, true],
      [1, "error", false, false],
    ],
  ],
  "names that had to be changed": [
    async (mode) => {
      const written = await write(mode, "typedef int None; struct s { None a; };");
      const { symbols = "" } = written;
      return [statementOf(written, "_?None_?"), /['"]a['"], (\w+)/.exec(symbols)?.[1]];
    },
    [
      ["_None = c_int", "_None"],
      ["_None = c_int", undefined],
      ["None_ = c_int", "None_"],
    ],
  ],
  "the name in usage messages": [
    async (mode) => {
      const name = mode === "none" ? "bindwright" : mode;
      const { status, stderr } = await runCommand(["--oh-what"], { argv: ["node", `/bin/${name}`] });
      return [status, stderr.split("\n").map((line) => /^(?:usage: )?([\w-]+)/.exec(line)?.[1])[0]];
    },
    [
      [2, "bindwright"],
      [2, "ctypesgen"],
      [2, "ctypesgen-fork"],
    ],
  ],
  text: [
    async (mode) => {
      const written = await write(mode, "struct s { char *a; wchar_t *w; }; char *f(const char *p);");
      const { symbols = "" } = written;
      return [/['"]a['"], (.*)\),/.exec(symbols)?.[1], /f\.argtypes = (.*)/.exec(symbols)?.[1]];
    },
    [
      ["String", "[String]"],
      ["String", "[String]"],
      ["POINTER(c_char)", "[POINTER(c_char)]"],
    ],
  ],
  "a result of type `void *`": [
    async (mode) => {
      const { symbols = "" } = await write(mode, "void *f(void);");
      return [/f\.restype = (.*)/.exec(symbols)?.[1], /f\.errcheck = (.*)/.exec(symbols)?.[1]];
    },
    [
      ["_bindwright.void_p", undefined],
      ["POINTER(c_ubyte)", "lambda v,*a : cast(v, c_void_p)"],
      ["POINTER(None)", undefined],
    ],
  ],
  "functions without a library": [
    async (mode) => {
      const { status, symbols, stderr } = await write(mode, "int f(void);", []);
      return [status, symbols?.includes("for _lib in _libs.values():"), /\[no-library-[\w-]+\]/.test(stderr)];
    },
    [
      [0, true, true],
      [0, true, false],
      [1, undefined, true],
    ],
  ],
  "shared support code": [
    async (mode) => {
      const shared =
        mode === "ctypesgen-fork"
          ? ["--no-embed-templates", "--linkage-anchor", "HERE"]
          : ["--no-embed-preamble"];
      const { status, files, text } = await write(mode, "int f(void);", [...library, ...shared]);
      return [status, [...files].sort(), /^ {4}from \.*_ctg_loader import _libs$/m.test(text)];
    },
    [
      [0, ["ctypes_loader.py", "ctypes_preamble.py"], false],
      [0, ["ctypes_loader.py", "ctypes_preamble.py"], false],
      [0, ["_ctg_loader.py", "_ctg_preamble.py"], true],
    ],
  ],
};

test("without a module to write, no mode ends with 0", async () => {
  for (const mode of modes) {
    const { status, text, stderr } = await write(mode, "int f(void);", [...library, "-m", "no name"]);
    assert.equal([status, text], [1, ""], stderr);
  }
});

test("each row is observed", () => {
  assert.equal(
    Object.keys(observed),
    compatibilityRows.map(({ subject }) => subject),
  );
});

for (const [subject, [observe, expected]] of Object.entries(observed)) {
  for (const [at, mode] of modes.entries()) {
    test(`${subject} (${mode})`, async () => assert.equal(await observe(mode), expected[at]));
  }
}
