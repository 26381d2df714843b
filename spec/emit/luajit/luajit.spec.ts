/** The LuaJIT output, loaded and called; and its emitter as one that somebody else wrote, against the package's exports. */

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createDiskHost } from "../../../src/cli/disk.ts";
import * as published from "../../../src/index.ts";
import { buildInventory } from "../../reference-library/inventory.ts";
import { makeScratchFolder, missingPrograms, repositoryRoot, run } from "../../support/outside.ts";
import { assert, skip, suite, test } from "../../support/test.ts";
import { readRepositoryFile, translateText } from "../../support/translation.ts";

const { emitModule, translate } = published;
const outputLanguage = "luajit";

test("C stands on its own, and constants are Lua's", async () => {
  const { outputs } = await translateText(
    '#include <stddef.h>\n#define N 3\n#define BIG 18446744073709551615ULL\n#define S "a\\"b]]"\n' +
      "typedef struct s { int a : 3; char t[N]; } s;\nstruct __attribute__((packed)) p { char c; int i; };\n" +
      "size_t f(const s *x, ...);\nextern int v;\n",
    { outputLanguage, libraries: [], standardIncludes: true },
  );
  const text = outputs[0]?.text ?? "";
  for (const line of [
    "struct s {\n  int a : 3;\n  char t[3];\n};",
    "} __attribute__((packed));",
    "size_t f(const s *x, ...);",
    "extern int v;",
    'M["N"] = 3',
    'M["BIG"] = 18446744073709551615ULL',
    'M["S"] = "a\\034b]]"',
  ])
    assert.ok(text.includes(line), `${line}\n---\n${text}`);
});

test("the emitter needs nothing but what the package exports", async () => {
  const source = readRepositoryFile("src/emit/luajit/luajit.ts");
  const imports = [...source.matchAll(/^import (type )?\{([^}]*)\} from "[^"]+";\n/gm)];
  assert.ok(imports.length > 0);
  const names = imports.flatMap(([, type, list]) =>
    (list ?? "").split(",").map((name) => ({
      isType: type !== undefined || /^\s*type /.test(name),
      name: name.replace(/^\s*(?:type )?/, "").trim(),
    })),
  );
  for (const { isType, name } of names) if (!isType) assert.ok(Object.hasOwn(published, name), name);
  // Types that are not exported are an error of the type checker.
  const folder = makeScratchFolder();
  const face = join(repositoryRoot, "src", "index.ts");
  const list = names.map(({ isType, name }) => (isType ? `type ${name}` : name)).join(", ");
  const rest = source.replace(/^import [^;]*;\n/gm, "");
  const settings = {
    extends: join(repositoryRoot, "tsconfig.library.json"),
    compilerOptions: {
      noEmit: true,
      incremental: false,
      tsBuildInfoFile: null,
      rootDir: "/",
      rewriteRelativeImportExtensions: false,
      allowImportingTsExtensions: true,
    },
    files: ["backend.mts"],
    include: [],
  };
  writeFileSync(join(folder, "backend.mts"), `import { ${list} } from ${JSON.stringify(face)};\n${rest}`);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
  const compiler = join(repositoryRoot, "node_modules", ".bin", "tsc");
  const checked = run(compiler, ["-p", folder], { cwd: repositoryRoot, seconds: 120 });
  // The exports' own sources are checked elsewhere.
  assert.match(checked.stdout, /^(?:(?!backend\.mts).)*$/s);
  assert.is(checked.stderr, "");
});

const called = suite("LuaJIT output");
test("rows whose length varies are a pointer's of unknown length, or void's", async () => {
  const text = "void f(int n, int a[n][n], int (*c)[n], int (*d)[n][n], int e[n][3]);";
  const { outputs } = await translateText(text, { outputLanguage });
  assert.match(
    outputs[0]?.text ?? "",
    /\nvoid f\(int n, int \(\*a\)\[\], int \(\*c\)\[\], void \*d, int e\[\]\[3\]\);\n/,
  );
});

const missing = missingPrograms("luajit", "gcc");
const folder = makeScratchFolder();

async function load(name: string, header: string, library: string): Promise<string> {
  const { outputs, diagnostics } = await translate(
    { headers: [header], libraries: [library], outputLanguage, lookForLibraries: false },
    createDiskHost({ fileSizeLimit: 1 << 27 }),
  );
  assert.equal(
    diagnostics.filter(({ severity }) => severity === "error"),
    [],
  );
  const file = join(folder, `${name}.lua`);
  writeFileSync(file, outputs[0]?.text ?? "");
  return `local ffi = require "ffi"\nlocal m = dofile(${JSON.stringify(file)})\n`;
}

function runLua(text: string): string {
  const { status, stdout, stderr } = run("luajit", ["-"], { cwd: folder, input: text });
  assert.is(status, 0, stderr);
  return stdout;
}

function withHeader(header: string, name: string, body: () => Promise<void>): void {
  const folders = ["/usr/include", "/usr/include/x86_64-linux-gnu"];
  if (folders.some((one) => existsSync(join(one, header)))) called(name, body);
  else skip(name, `${header} is not installed`);
}

if (missing !== undefined) skip("LuaJIT output is called", missing);
else {
  withHeader("zlib.h", "calls zlib", async () => {
    const head = await load("zlib", "zlib.h", "z");
    const text = `print(ffi.string(m.zlibVersion()) == m.ZLIB_VERSION, tonumber(m.crc32(0, "hello", 5)))`;
    assert.is(runLua(`${head}${text}`), "true\t907060870\n");
  });
  withHeader("sqlite3.h", "calls sqlite3, with its structures and its constants", async () => {
    const head = await load("sqlite3", "sqlite3.h", "sqlite3");
    const text = `
      local db, statement = ffi.new("sqlite3 *[1]"), ffi.new("sqlite3_stmt *[1]")
      assert(m.sqlite3_open(":memory:", db) == m.SQLITE_OK)
      assert(m.sqlite3_prepare_v2(db[0], "select 6 * 7, 'text'", -1, statement, nil) == m.SQLITE_OK)
      assert(m.sqlite3_step(statement[0]) == m.SQLITE_ROW)
      print(m.sqlite3_column_int(statement[0], 0), ffi.string(m.sqlite3_column_text(statement[0], 1)))
      m.sqlite3_finalize(statement[0])
      print(m.sqlite3_close(db[0]))`;
    assert.is(runLua(`${head}${text}`), "42\ttext\n0\n");
  });

  const lacking = `#include <stddef.h>
struct s { unsigned long long f:40; int tail; };
struct mixed { char c; unsigned a:3; unsigned long long f:40, g:5; short d; __int128 big; long double last; };
union u { unsigned long long f:40; char c; };
enum { BIG = 0x100000000LL, SMALL = 4 };
enum wide { LOWEST = -5000000000LL, LOW = 3 };
struct holder { char c; enum wide w; };
__int128 f(void);
typedef __int128 i128;
i128 *g(i128 *p);
int by_value(struct mixed x);
_Float128 quad(_Float128 *x);
_Float64 half(_Float32 x);
_Atomic int atomic;
extern __thread int local;
static const int k = 7;
static const unsigned long shifted = 1ul << 40;
static const unsigned int all = 4294967295u;
extern int (*callback)(__int128);
int plain(int complex);
struct words { int complex; int b; };
`;
  called("leaves out what LuaJIT cannot read, or gives it the same layout, and says so", async () => {
    const header = join(folder, "lacking.h");
    writeFileSync(header, lacking);
    const library = join(folder, "liblacking.so");
    const sizes = ["struct s", "struct mixed", "union u", "struct holder", "i128", "struct words"];
    const places = ["big", "d", "last"];
    const told = [
      ...sizes.flatMap((name) => [`sizeof(${name})`, `_Alignof(${name})`]),
      ...places.map((name) => `offsetof(struct mixed, ${name})`),
    ];
    const source = `${lacking}_Float64 half(_Float32 x) { return x / 2; }
size_t told[] = { ${told.join(", ")} };`;
    const made = run("gcc", ["-fPIC", "-shared", "-x", "c", "-o", library, "-"], { input: source });
    assert.is(made.status, 0, made.stderr);
    writeFileSync(header, `${lacking}extern size_t told[${told.length}];\n`);
    const head = await load("lacking", header, library);
    const asked = [
      ...sizes.flatMap((name) => [`ffi.sizeof("${name}")`, `ffi.alignof("${name}")`]),
      ...places.map((name) => `ffi.offsetof("struct mixed", "${name}")`),
    ];
    const text = `for at, found in ipairs { ${asked.join(", ")} } do assert(found == tonumber(m.told[at - 1]), at) end
      print(m.k, m.shifted, m.all, m.BIG, m.SMALL, m.LOWEST, m.LOW, m.half(3))`;
    assert.is(runLua(`${head}${text}`), "7\t1099511627776\t4294967295\t4294967296\t4\t-5000000000\t3\t1.5\n");
    const { diagnostics } = await translateText(lacking, { outputLanguage, standardIncludes: true });
    const namesOf = (wanted: string): string =>
      diagnostics.flatMap(({ code, message }) => (code === wanted ? [message.split("`")[1]] : [])).join(" ");
    assert.is(namesOf("left-out-of-luajit"), "f by_value quad local");
    assert.match(namesOf("changed-in-luajit"), /^s mixed u \S+ wide i128 g callback words$/);
  });

  for (const name of ["math.h", "SDL2/SDL.h", "curl/curl.h"])
    withHeader(name, `loads all of ${name}`, async () => {
      const header = join(folder, `all${name.replaceAll("/", "_")}`);
      writeFileSync(header, `#include <${name}>\n`);
      const { outputs } = await translate(
        { headers: [header], outputLanguage, lookForLibraries: false, allHeaders: true },
        createDiskHost({ fileSizeLimit: 1 << 27 }),
      );
      writeFileSync(join(folder, "all.lua"), outputs[0]?.text ?? "");
      assert.is(runLua(`print(type(dofile("all.lua")))`), "table\n");
    });

  const reference = join(repositoryRoot, "spec", "reference-library");
  const library = join(folder, "libreference_project.so");
  const callReference = `
    assert(m.primitive_u8(7) == 248 and m.U8 == 255)
    local v = m.ambiguous_1(ffi.new("struct Vec1", {1, 2}))
    assert(v.x == 1 and v.y == 2)
    local numbers = ffi.new("uint32_t[3]", {1, 2, 3})
    assert(m.pattern_ffi_slice_1(ffi.new("struct Sliceu32", {numbers, 3})) == 3)
    assert(m.callback(function(value) return value + 1 end, 7) == 8)
    local service = ffi.new("struct SimpleService *[1]")
    assert(m.simple_service_new_with(service, 5) == m.FFIError_Ok)
    assert(m.simple_service_method_value(service[0], 3) == 3)
    assert(m.simple_service_destroy(service) == m.FFIError_Ok and service[0] == nil)
    assert(ffi.sizeof("struct Packed1") == 3 and ffi.sizeof("struct Aligned2") == 64 and ffi.sizeof("struct BooleanAlignment") == 40)
    print("called")`;
  called("calls the reference library, from its header and from its inventory", async () => {
    const words = ["-std=c11", "-Wno-psabi", "-fPIC", "-shared", "-o", library];
    const made = run("gcc", [...words, join(reference, "reference_project.c")]);
    assert.is(made.status, 0, made.stderr);
    const head = await load("reference", join(reference, "reference_project.h"), library);
    assert.is(runLua(`${head}${callReference}`), "called\n");
    const given = { outputLanguage, libraries: [library] };
    const { outputs } = await emitModule(buildInventory().build(), given);
    writeFileSync(join(folder, "reference.lua"), outputs[0]?.text ?? "");
    assert.is(runLua(`${head}${callReference}`), "called\n");
  });
}
