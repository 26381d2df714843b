import type { ModulePatterns } from "../../../src/ir/pattern.ts";
import { noPatterns } from "../../../src/ir/pattern.ts";
import { createMemoryHost, type Host } from "../../../src/source/host.ts";
import { translate } from "../../../src/translate.ts";
import { assert, suite } from "../../support/test.ts";

interface Found {
  readonly patterns: ModulePatterns;
  readonly messages: readonly string[];
}

async function find(text: string, file?: object): Promise<Found> {
  const host = createMemoryHost({ "case.h": text, "p.json": JSON.stringify({ format: 1, ...file }) });
  const { module, diagnostics } = await translate(
    { headers: ["case.h"], style: "interoptopus", patternFiles: file === undefined ? [] : ["p.json"] },
    host,
  );
  return { patterns: module?.patterns ?? noPatterns, messages: diagnostics.map(({ message }) => message) };
}

const unread = suite("files that cannot be read");

unread("leave every output as it was", async () => {
  for (const text of [undefined, "no JSON"]) {
    const host = createMemoryHost({
      "case.h": "int f(void);",
      ...(text === undefined ? {} : { "p.json": text }),
    });
    for (const style of ["ctypesgen", "interoptopus"] as const) {
      const { outputs, diagnostics } = await translate(
        { headers: ["case.h"], style, patternFiles: ["p.json"] },
        host,
      );
      assert.equal(
        diagnostics.map(({ code }) => code),
        ["cannot-read-patterns"],
      );
      assert.equal(outputs, []);
    }
  }
});

unread("say why", async () => {
  for (const [path, reason] of [
    ["p.json", 'it is empty: a file without patterns is {"format": 1}'],
    ["/dev/null", 'it is empty: a file without patterns is {"format": 1}'],
    ["none.json", "there is no such file"],
  ] as const) {
    const memory = createMemoryHost({ "case.h": "int f(void);", "p.json": "" });
    const host: Host = {
      ...memory,
      readFile: (name) => (name === "/dev/null" ? { kind: "special" } : memory.readFile(name)),
    };
    const { diagnostics } = await translate({ headers: ["case.h"], patternFiles: [path] }, host);
    assert.equal(
      diagnostics.map(({ message }) => message),
      [`the patterns in \`${path}\` cannot be read: ${reason}`],
    );
  }
});

const structure = suite("structure and names");

structure("slices are a pointer and a count", async () => {
  const { patterns } = await find(
    "struct a { const int *data; unsigned long len; };\nstruct b { int *ptr; unsigned count; };\n" +
      "struct c { int *data; int len; };\nstruct d { int *first; unsigned long len; };\n" +
      "struct e { const void *data; unsigned long len; };\n",
  );
  assert.equal(patterns.records, [
    { kind: "slice", id: "struct:a", data: "data", length: "len", mutable: false },
    { kind: "slice", id: "struct:b", data: "ptr", length: "count", mutable: true },
  ]);
});

structure("options and delegates", async () => {
  const { patterns } = await find(
    "struct o { double value; _Bool present; };\n" +
      "struct g { void (*call)(int, void *); void *user; };\nstruct n { void (*call)(int); void *user; };\n",
  );
  assert.equal(patterns.records, [
    { kind: "option", id: "struct:o", value: "value", flag: "present" },
    { kind: "delegate", id: "struct:g", callback: "call", context: "user" },
  ]);
});

structure("behind a plain void *, names tell services apart", async () => {
  const { patterns } = await find(
    "void *net_context_new(void);\nint net_context_term(void *context_);\nint net_context_set(void *context_, int o);\n" +
      "void *net_socket(void *, int kind);\nint net_close(void *s);\nint net_send(void *s, const void *data, int n);\n" +
      "void *net_timers_new(void);\nvoid net_timers_destroy(void **timers_p);\nint net_timers_run(void *timers);\n",
  );
  assert.equal(
    patterns.services.map(({ name, constructors, destructor, methods }) => [
      name,
      constructors.map((one) => one.name).join(),
      destructor.function,
      methods.map((one) => one.name).join(),
    ]),
    [
      ["net_context", "new", "function:net_context_term", "set"],
      ["net_socket", "socket", "function:net_close", "send"],
      ["net_timers", "new", "function:net_timers_destroy", "run"],
    ],
  );
});

structure("memory is no service, and a maker that fits two makes neither", async () => {
  const memory = "void *x_alloc(unsigned long n);\nvoid x_free(void *p);\nvoid x_fill(void *p, int value);\n";
  assert.equal((await find(memory)).patterns.services, []);
  const both =
    "void *x_new(void);\nvoid x_close(void *a);\nvoid x_do(void *a, int n);\nvoid x_free(void *b);\nvoid x_use(void *b, int n);\n";
  assert.equal((await find(both)).patterns.services, []);
});

structure("what ends an object returns nothing that would be lost", async () => {
  const { patterns } = await find(
    "struct text;\nstruct text *text_new(void);\nchar *text_finish(struct text *t);\nvoid text_add(struct text *t, int c);\n" +
      "struct job;\nstruct job *job_init(int n);\nint job_finish(struct job *j);\n",
  );
  assert.equal(
    patterns.services.map(({ name, destructor }) => `${name} ${destructor.function}`),
    ["job function:job_finish"],
  );
});

structure("text is const char *, and nothing else", async () => {
  const { patterns } = await find("const char *f(const char *a, char *b, const char *const *c);\n");
  assert.equal(
    patterns.values.map(({ part, index }) => `${part} ${index}`),
    ["result undefined", "parameter 0"],
  );
});

structure("error enums are returned, called so, and have a name for 0", async () => {
  const { patterns } = await find(
    "typedef enum my_status { MY_STATUS_OK, MY_STATUS_BAD } my_status;\nmy_status f(void);\n" +
      "typedef enum color { COLOR_NONE, COLOR_RED } color;\ncolor g(void);\n",
  );
  assert.equal(
    patterns.enums.map(({ id, kind, names }) => [id, kind, names.map(({ name }) => name).join()]),
    [
      ["enum:my_status", "error", "OK,BAD"],
      ["enum:color", "plain", "NONE,RED"],
    ],
  );
});

structure("a service has who makes, who ends and who uses it", async () => {
  const { patterns } = await find(
    "typedef struct box box;\nbox *box_new(int n);\nvoid box_free(box *b);\nint box_size(const box *b);\n" +
      "box *box_next(box *b);\ntypedef struct lid lid;\nint lid_open(box *b, lid **out);\nvoid lid_close(lid *l);\n",
  );
  assert.equal(patterns.services, [
    {
      id: "struct:box",
      name: "box",
      constructors: [{ function: "function:box_new", name: "new", style: "returned" }],
      destructor: { function: "function:box_free", style: "value" },
      methods: [
        { function: "function:box_size", name: "size" },
        { function: "function:box_next", name: "next" },
      ],
    },
    {
      id: "struct:lid",
      name: "lid",
      constructors: [{ function: "function:lid_open", name: "open", style: "out", outIndex: 1 }],
      destructor: { function: "function:lid_close", style: "value" },
      methods: [],
    },
  ]);
});

structure("without an end there is no service", async () => {
  const { patterns } = await find("typedef struct box box;\nbox *box_new(void);\nint box_size(box *b);\n");
  assert.equal(patterns.services, []);
});

const comments = suite("comments and attributes");

comments("win over structure, and leave the documentation", async () => {
  const { patterns } = await find(
    "/** Two numbers.\n * @ffi plain\n */\nstruct a { const int *data; unsigned long len; };\n" +
      "/** @ffi returns bool8 */\nunsigned char f(/* x */ char *text);\n",
  );
  assert.equal(patterns.records, []);
  assert.equal(
    patterns.values.map(({ role }) => role?.kind),
    ["bool8"],
  );
});

comments("are refused where they do not fit", async () => {
  const { messages } = await find(
    "/** @ffi slice */\nstruct a { int x; };\n/** @ffi nonsense */\nvoid f(void);\n",
  );
  assert.is(messages.length, 2, messages.join("\n"));
});

const files = suite("files");

files("win over everything, later entries over earlier ones", async () => {
  const { patterns } = await find(
    "struct s1 { int *data; unsigned long len; };\nunsigned char f(unsigned char x);\n",
    {
      records: { "s*": { pattern: "slice", mutable: false }, s1: { pattern: "plain", namespace: "here" } },
      values: { "f.*": "bool8", "f.x": "plain" },
    },
  );
  assert.equal(patterns.records, []);
  assert.equal(patterns.notes, [{ id: "struct:s1", namespace: "here" }]);
  assert.equal(
    patterns.values.map(({ part }) => part),
    ["result"],
  );
});

files("name what does not fit", async () => {
  const { messages } = await find("struct s { int x; };\nvoid f(int a);\n", {
    records: { s: { pattern: "slice" }, nobody: { pattern: "plain" } },
    values: { "f.b": "bool8", "f.a": "wonder" },
    services: { s: { prefix: "f" } },
  });
  assert.equal(
    messages.map((message) => message.replace(/ cannot have.*: /, ": ")),
    [
      "`struct s`: it has no field `data`",
      "`nobody`: there is no such record",
      "`f.b`: there is no such value",
      "`f.a`: there is no role `wonder`",
      "`s`: there is no function `fdestroy`",
    ],
  );
});

files("that are none are an error", async () => {
  const { messages } = await find("void f(void);\n", { records: 3 });
  assert.match(
    messages[0] ?? "",
    "the patterns in `p.json` cannot be read: records is 3, and should be an object",
  );
});
