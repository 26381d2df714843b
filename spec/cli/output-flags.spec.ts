import { parseCommandLine } from "../../src/cli/parse.ts";
import type { Request } from "../../src/cli/request.ts";
import { assert, test } from "../support/test.ts";

async function read(line: string): Promise<Request | string> {
  const outcome = await parseCommandLine(line.split(" "));
  return outcome.kind === "wrong" ? outcome.error.message : outcome.commandLine.request;
}

async function requestOf(line: string): Promise<Request> {
  const request = await read(line);
  if (typeof request === "string") throw new Error(request);
  return request;
}

test("`--proof` alone means files, whatever follows", async () => {
  for (const line of ["--proof a.h -o m.py", "a.h -o m.py --proof", "--proof=files a.h -o m.py"]) {
    const { writesProof, options } = await requestOf(line);
    assert.ok(writesProof, line);
    assert.not.ok(options.provesItself, line);
    assert.equal(options.headers, ["a.h"], line);
  }
});

test("`--proof import` is for the module", async () => {
  const { writesProof, options } = await requestOf("--proof import a.h");
  assert.not.ok(writesProof);
  assert.ok(options.provesItself);
});

test("both ways go together", async () => {
  const { writesProof, options } = await requestOf("--proof import --proof a.h -o m.py");
  assert.ok(writesProof && options.provesItself);
});

test("files need a place", async () => {
  assert.is(await read("--proof a.h"), "--proof needs -o FILE, for the checks stand beside it");
  assert.ok((await requestOf("--proof a.h --package p")).writesProof);
});

test("there is no proof of a typed module", async () => {
  const message = "--proof is for modules of --style ctypesgen";
  assert.is(await read("--proof a.h -o m.py --style interoptopus"), message);
  assert.is(await read("--proof import a.h --style interoptopus"), message);
});

test("a stub needs a place", async () => {
  assert.is(await read("--stubs a.h"), "--stubs needs -o FILE, for the stub stands beside it");
  assert.ok((await requestOf("--stubs a.h -o m.py")).writesStubs);
});

test("a typed module has its types itself", async () => {
  assert.match(String(await read("--stubs --style interoptopus a.h -o m.py")), /types itself/);
  assert.ok((await requestOf("--stubs --style interoptopus --compat ctypesgen a.h -o m.py")).writesStubs);
});

test("namespaces are modules of a package", async () => {
  assert.match(String(await read("--namespaces modules a.h -o m.py")), /needs --package/);
  for (const place of ["-o m/__init__.py", "-o __init__.py", "--package m"])
    assert.is((await requestOf(`--namespaces modules a.h ${place}`)).options.namespaces, "modules");
});

test("what binds late has one form", async () => {
  assert.match(String(await read("--lazy --style interoptopus a.h")), /--lazy is for/);
  assert.match(String(await read("--lazy --compat ctypesgen a.h")), /--lazy makes no module/);
  assert.match(String(await read("--lazy --proof import a.h")), /exclude each other/);
  assert.ok((await requestOf("--lazy a.h")).options.lazy);
});

test("functions of ours are for modules that call them", async () => {
  const typed = await requestOf("--wrap-static-inline w.c --style interoptopus a.h");
  assert.is(typed.options.furtherOutputs.length, 1);
  for (const mode of ["ctypesgen", "ctypesgen-fork -i"])
    assert.match(
      String(await read(`--wrap-static-inline w.c --compat ${mode} a.h -o a.py`)),
      /--wrap-static-inline makes no module/,
    );
  assert.match(
    String(await read("--wrap-static-inline w.c -o w.c a.h")),
    /-o and --wrap-static-inline name the same/,
  );
  assert.is((await requestOf("--wrap-static-inline w.c a.h")).options.furtherOutputs.length, 1);
});

test("a macro with types needs the file of C that wraps it", async () => {
  assert.match(String(await read("--macro-prototype f() a.h")), /needs --wrap-static-inline FILE\.c/);
  for (const place of ["--wrap-static-inline w.c", "--output-language wrappers", "--dump types"])
    assert.equal((await requestOf(`--macro-prototype f() ${place} a.h`)).options.macroPrototypes, ["f()"]);
});

test("names that a module gives are names of Python", async () => {
  assert.is(await read("--init-name class a.h"), "class is a keyword of Python");
  assert.is(await read("--callbacks-name None a.h"), "None is a keyword of Python");
  assert.match(String(await read("--init-name one --callbacks-name one a.h")), /are the same/);
});

test("two outputs do not go to one file", async () => {
  const same = "name the same file";
  assert.is(await read("a.h -o m.py -MD -MF ./m.py"), `-o and -MF ${same}: ./m.py`);
  const saved = await read("a.h -o x/../m.py --save-preprocessed-headers m.py");
  assert.is(saved, `-o and --save-preprocessed-headers ${same}: m.py`);
  assert.is(await read("a.h --also json:m --also ir:m"), `--also and --also ${same}: m`);
  assert.is((await requestOf("a.h -o m.py -MD -MF m.d")).dependencies.path, "m.d");
  assert.is((await requestOf("a.h -M -o m.d -MF m.d")).output, "m.d");
});

test("a further output is a file, of any language that is one", async () => {
  const [further] = (await requestOf("a.h --also proof-c:m.c")).options.furtherOutputs;
  assert.equal(further, { language: "proof-c", path: "m.c" });
  assert.match(String(await read("a.h --also package:m")), /is a folder: ask for it with --package DIR/);
});

test("a package is of a Python module", async () => {
  assert.match(String(await read("a.h --package m --output-language json")), /with --also json:FILE/);
});
