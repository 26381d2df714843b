import type { GivenOptions } from "../../../src/options.ts";
import { pythonOf, pythons, runPython, whyNoPython } from "../../support/modules.ts";
import { assert, judge, test } from "../../support/test.ts";

const header = `
struct __attribute__((packed)) s { unsigned char a; unsigned b : 5, c : 28; };
extern struct s sys, ctypes, globals, ImportError, getattr, bytes;
int len(void), setattr(int), hasattr(int);
enum { bytearray, hasattr_, bool = 5 };
`;
const options: GivenOptions = { provesItself: true };

for (const interpreter of new Set([pythons[0], pythons.at(-1)])) {
  if (interpreter === undefined) continue;
  test(`a module that proves itself is imported by Python ${interpreter.version}`, async () => {
    const text = await pythonOf(header, options);
    assert.is(runPython(text, "print(ctypes.sizeof(m.struct_s), m.bool)", interpreter), "6 5");
  });
}

judge("it is not imported where a record is laid out otherwise", whyNoPython, async () => {
  const text = await pythonOf(header, options);
  const wrong = text.replace('"b", 1, 1, 0, 5', '"b", 1, 1, 1, 5');
  assert.is.not(wrong, text);
  assert.throws(
    () => runPython(wrong, ""),
    /ImportError: records are not laid out as in C: bytes of struct_s\.b = 31: /,
  );
});

judge("a module in ctypesgen's form proves itself, too", whyNoPython, async () => {
  const text = await pythonOf("struct s { int a; };", { ...options, compatibility: "ctypesgen" });
  assert.match(text, /\n_bindwright_prove\(/);
  assert.is(runPython(text, "print(ctypes.sizeof(m.struct_s))"), "4");
});

test("a module that was not asked has no proof", async () => {
  assert.not.match(await pythonOf(header), /_bindwright_prove/);
});
