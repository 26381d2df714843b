import { explainName } from "../../../src/cli/explain.ts";
import { assert, test } from "../../support/test.ts";
import { moduleOf } from "../../support/translation.ts";

const header = `typedef struct bus bus;
bus *bus_new(void);
void bus_free(bus *b);
int bus_send(bus *b, int value);
typedef enum color { RED, GREEN } color;
typedef int (*visit)(void *data, int value);
int each(int count, visit call);
static inline int hidden(int a) { return a; }
static inline int nameless(struct { int a; } p) { return p.a; }
struct wide { int lambda; };
_Complex long double take(_Complex long double c);
#define from 5
`;

async function explain(name: string, options = {}): Promise<string> {
  const module = await moduleOf(header, { style: "interoptopus", target: "x86_64-linux-gnu", ...options });
  return explainName(name, module) ?? "";
}

test("functions of a service are told as its constructor, its end and its methods", async () => {
  assert.match(
    await explain("bus_new"),
    /in Python: bus\.new, which makes one\n {2}bound to bus_new, cdecl\n/,
  );
  assert.match(await explain("bus_free"), /in Python: bus\.close, and the end of a "with"\n/);
  assert.match(await explain("bus_send"), /in Python: bus\.send\n/);
  assert.match(await explain("each"), /in Python: each\n {2}bound to each, cdecl\n$/);
});

test("types and constants have their names in Python, and are found by these", async () => {
  assert.match(await explain("wide"), /record wide\n.*\n {2}in Python: wide\n/);
  assert.match(await explain("visit"), /in Python: callbacks\.visit\n/);
  assert.match(
    await explain("color"),
    /typedef color\n.*\n {2}in Python: color, which is what it stands for\n/,
  );
  assert.match(await explain("from"), /in Python: from_\n/);
  assert.match(await explain("from_"), /constant from\n.*\n {2}in Python: from_\n/);
});

test("a function that cannot be called says why", async () => {
  assert.match(await explain("take"), /cannot be called: /);
});

test("what no library exports is left out, or called through another one", async () => {
  assert.match(await explain("hidden"), /left out: no library exports it.*--wrap-static-inline FILE\.c/);
  const furtherOutputs = [{ language: "wrappers", path: "w.c" }];
  assert.match(
    await explain("hidden", { furtherOutputs }),
    /bound to bindwright_hidden, cdecl\n {2}called through a function of the file of --wrap-static-inline\n/,
  );
  assert.match(await explain("nameless", { furtherOutputs }), /left out: .*it cannot be wrapped/);
});
