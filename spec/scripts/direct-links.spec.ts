import { dropCopies, linkChunk } from "../../scripts/direct-links.ts";
import { assert, test } from "../support/test.ts";

const none = { imports: 0, exports: [] };

test("names are taken from what a chunk requires, and all else keeps its column", () => {
  const text = 'import{a as x,b}from"./c.js";import"./d.js";x(b);export{f as g,h};\n';
  const linked = linkChunk(text, { imports: 2, exports: ["h", "g"] });
  const [first, second] = linked?.split("\n") ?? [];
  assert.is(first, '"use strict";const{a:x,b:b}=require("./c.js");require("./d.js");');
  assert.is(second, `${" ".repeat(44)}x(b);module.exports={g:f,h:h};`);
});

test("a module of Node is its own default and its own names", () => {
  const text = 'import f,{g}from"node:fs";import*as p from"node:path";';
  assert.is(
    linkChunk(text, { imports: 2, exports: [] })?.split("\n")[0],
    '"use strict";const f=require("node:fs");const{g:g}=require("node:fs");const p=require("node:path");',
  );
});

test("a hashbang stays the first line", () => {
  assert.is(
    linkChunk('#!/usr/bin/env node\nimport"./c.js";x()', { imports: 1, exports: [] }),
    `#!/usr/bin/env node\n"use strict";require("./c.js");\n${" ".repeat(15)}x()`,
  );
});

test("an import() stays", () => {
  const text = 'const a=()=>import("./c.js");a.import="b";';
  assert.is(linkChunk(text, none), `"use strict";\n${text}`);
});

test("more or fewer statements than there are make no chunk", () => {
  assert.is(linkChunk('export*from"./c.js";', { imports: 1, exports: [] }), undefined);
  assert.is(linkChunk('x=`\nimport"./c.js";`', none), undefined);
  assert.is(linkChunk("export default x;", { imports: 0, exports: ["default"] }), undefined);
});

test("an import() that became require() copies no names, and all else keeps its column", () => {
  const text =
    'a=()=>Promise.resolve().then(()=>b(require("./c.js"),1)),c=b(require("./e.js")),d=$e(require("node:fs"),1);';
  assert.equal(dropCopies(text), {
    text: 'a=()=>Promise.resolve().then(()=>require("./c.js")     ),c=require("./e.js")   ,d=$e(require("node:fs"),1);',
    count: 2,
  });
});
