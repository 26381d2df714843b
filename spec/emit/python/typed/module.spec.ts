/** What the typed module does beyond the reference library's checks, in every Python of this machine. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findPythons, makeScratchFolder, missingPrograms, run } from "../../../support/outside.ts";
import { assert, skip, suite } from "../../../support/test.ts";
import { translateText } from "../../../support/translation.ts";

const header = `
#define from 3
typedef struct node { struct node *next; int value; } node;
typedef struct bits { unsigned a : 3; int b : 5; char c[4]; } bits;
typedef int (*visit)(void *data, int value);
typedef struct bus bus;
bus *bus_new(void);
void bus_free(bus *b);
void bus_listen(bus *b, visit listener);
int bus_send(bus *b, int value);
int each(int count, visit call);
char *name_new(const char *text);
void name_free(char *text);
int sum_nodes(const node *first);
int lambda(int import, int len, int type);
unsigned long long version(void);
int take_bits(bits b);
`;

const source = `
#include <stdlib.h>
#include <string.h>
typedef struct node { struct node *next; int value; } node;
typedef struct bits { unsigned a : 3; int b : 5; char c[4]; } bits;
typedef int (*visit)(void *data, int value);
typedef struct bus { visit listener; } bus;
int freed;
bus *bus_new(void) { return calloc(1, sizeof(bus)); }
void bus_free(bus *b) { free(b); }
void bus_listen(bus *b, visit listener) { b->listener = listener; }
int bus_send(bus *b, int value) { return b->listener ? b->listener(0, value) : -1; }
int each(int count, visit call) { int n = 0; for (int i = 0; i < count; i++) n += call(0, i); return n; }
char *name_new(const char *text) { return text ? strdup(text) : 0; }
void name_free(char *text) { freed++; free(text); }
int sum_nodes(const node *first) { int n = 0; for (; first; first = first->next) n += first->value; return n; }
int lambda(int import, int len, int type) { return import * 100 + len * 10 + type; }
unsigned long long version(void) { return 7; }
int take_bits(bits b) { return b.a * 100 + b.b; }
`;

const patterns = {
  format: 1,
  values: {
    "name_new.return": { role: "cstring", encoding: "utf-8", free: "name_free" },
    "name_new.text": { role: "cstring", encoding: "utf-8" },
    "version.return": { role: "api_version", expect: "7" },
  },
};

const program = `
import ctypes, gc, sys
import typed as m

def raises(kind, call, *arguments):
    try:
        call(*arguments)
    except kind as error:
        return error
    raise AssertionError("no " + kind.__name__)

assert "init_lib" in str(raises(RuntimeError, m.each, 1, None))
raises(OSError, m.init_lib, "/nowhere/libnothing.so")
m.init_lib(sys.argv[1])

# callbacks: results are checked, exceptions reach the caller, whoever called back
assert m.each(3, lambda data, value: value) == 3
assert str(raises(KeyError, m.each, 3, lambda data, value: {}[value])) == "0"
raises(TypeError, m.each, 3, lambda data, value: "text")
assert m.each(2, m.callbacks.visit(lambda data, value: 5)) == 10

# kept callbacks live as long as the object, and their exceptions come with the next call
with m.bus.new() as bus:
    seen = []
    bus.listen(lambda data, value: seen.append(value) or len(seen))
    gc.collect()
    junk = [m.callbacks.visit(lambda data, value: -9) for _ in range(100)]
    assert bus.send(4) == 1 and seen == [4]
    def fail(data, value):
        raise LookupError("kept")
    bus.listen(fail)
    assert "kept" in str(raises(LookupError, bus.send, 1))
    assert bus.send.__name__ == "send"
raises(ValueError, bus.send, 1)
bus.close()
raises(TypeError, m.bus)

# text with an encoding, given back to the library
assert m.name_new("h\\u00e9") == "h\\u00e9" and m.name_new(None) is None and m.name_new(b"raw") == "raw"
freed = ctypes.c_int.in_dll(ctypes.CDLL(sys.argv[1]), "freed")
assert freed.value == 2, freed.value

# records that contain themselves, bit-fields, unknown fields
second = m.node(value=2)
first = m.node(next=ctypes.pointer(second), value=1)
assert m.sum_nodes(first) == 3 and m.sum_nodes(None) == 0
bits = m.bits(a=5, b=-3, c=b"abc")
assert (bits.a, bits.b, bits.c) == (5, -3, b"abc") and m.take_bits(bits) == 497
raises(TypeError, lambda: m.bits(nope=1))

# names that Python does not have
assert m.from_ == 3 and m.lambda_(1, 2, 3) == 123 and m.lambda_(import_=1, len=2, type=3) == 123
print("done")
`;

const wrongVersion = `
import sys
import typed as m
try:
    m.init_lib(sys.argv[1])
except RuntimeError as error:
    assert "version 8" in str(error) and "7" in str(error), error
    assert not m.c_lib
    print("refused")
`;

const lacking = `
import sys
import typed as m
try:
    m.init_lib(sys.argv[1])
except AttributeError as error:
    assert "lacks 2 of" in str(error) and "gone_one, gone_two" in str(error), error
m.init_lib(sys.argv[1], allow_missing=True)
try:
    m.gone_one()
except AttributeError as error:
    print(error)
`;

async function typed(text: string, given: object): Promise<string> {
  const { module } = await translateText(text, { style: "interoptopus" });
  if (module === undefined) throw new Error("no module");
  const { createMemoryHost } = await import("../../../../src/source/host.ts");
  const { translate } = await import("../../../../src/translate.ts");
  const host = createMemoryHost({ "case.h": text, "p.json": JSON.stringify(given) });
  const { outputs } = await translate(
    { headers: ["case.h"], style: "interoptopus", patternFiles: ["p.json"] },
    host,
  );
  return outputs[0]?.text ?? "";
}

const called = suite("typed modules");
const missing = missingPrograms("gcc");
const folder = makeScratchFolder();
const library = join(folder, "libcase.so");

if (missing !== undefined) skip("typed modules are called", missing);
else {
  called.before(async () => {
    writeFileSync(join(folder, "case.c"), source);
    const made = run("gcc", ["-shared", "-fPIC", "-o", library, "case.c"], { cwd: folder });
    assert.is(made.status, 0, made.stderr);
    writeFileSync(join(folder, "typed.py"), await typed(header, patterns));
    writeFileSync(join(folder, "call.py"), program);
  });
  for (const { version, program: python } of findPythons()) {
    called(`do what they say in Python ${version}`, () => {
      const done = run(python, ["call.py", library], { cwd: folder });
      assert.is(done.stdout, "done\n", done.stderr);
    });
  }
  const [python] = findPythons();
  called("refuse a library of another version", async () => {
    const other = makeScratchFolder();
    const given = { format: 1, values: { "version.return": { role: "api_version", expect: "8" } } };
    writeFileSync(join(other, "typed.py"), await typed(header, given));
    writeFileSync(join(other, "call.py"), wrongVersion);
    const done = run(python?.program ?? "", ["call.py", library], { cwd: other });
    assert.is(done.stdout, "refused\n", done.stderr);
  });
  called("name all symbols that are missing", async () => {
    const other = makeScratchFolder();
    writeFileSync(
      join(other, "typed.py"),
      await typed(`${header}\nint gone_one(void);\nint gone_two(void);\n`, { format: 1 }),
    );
    writeFileSync(join(other, "call.py"), lacking);
    const done = run(python?.program ?? "", ["call.py", library], { cwd: other });
    assert.is(done.stdout, "the library lacks gone_one\n", done.stderr);
  });
}
