import { assertLengths } from "../../support/lengths.ts";
import { suite } from "../../support/test.ts";

const items = suite("each item goes to the next part");
items("numbers fill rows", () => {
  assertLengths([
    ["int a[][2] = {1, 2, 3};", 2],
    ["int a[][2] = {{1}, {2}, {3}, 4, 5, 6};", 5],
    ["int a[][2][2] = {1, 2, 3, 4, 5};", 2],
  ]);
});

items("numbers fill records, but not their unnamed bit-fields", () => {
  assertLengths([
    ["struct p { int x, y; }; struct p a[] = {1, 2, 3};", 2],
    ["struct p { int x, y; }; struct p a[] = {{1}, {2}, 3, 4, 5};", 4],
    ["struct r { int : 3; int a; struct { int b, c; }; int : 0; int d; } a[] = {1, 2, 3, 4, 5};", 2],
  ]);
});

items("of a union only one member is filled", () => {
  assertLengths([["union u { int i; struct { short a, b; } s; } a[] = {1, 2, {3}};", 3]]);
});

items("a vector takes numbers or a vector", () => {
  const vector = "typedef int v2 __attribute__((vector_size(8))); extern v2 v;";
  assertLengths([
    [`${vector} v2 a[] = {1, 2, 3};`, 2],
    [`${vector} v2 a[] = {v, v, {1}};`, 3],
  ]);
});

items("a string fills a row of characters, a record a record", () => {
  assertLengths([
    ["char a[][4] = {\"abc\", \"de\", 'x', 'y', 'z', 0, \"f\"};", 4],
    ['struct s { int n; char name[8]; } a[] = {1, "a", 2, "b"};', 2],
    ["struct p { int x, y; }; extern struct p o; struct p a[] = {o, 1, 2, o};", 3],
  ]);
});

items("what has no parts takes one item, as gcc has it", () => {
  assertLengths([
    ["struct e { }; struct e a[] = {{}, {}};", 2],
    ["struct z { int n; int tail[0]; } a[] = {1, 2};", 1],
  ]);
});

const designators = suite("designators");
designators("an index goes on from itself", () => {
  assertLengths([
    ["int a[] = {[5] = 1};", 6],
    ["int a[] = {[5] = 1, 2, [2] = 3};", 7],
    ["int a[] = {[3 ... 9] = 1, 4};", 11],
    ["int a[] = {[2] 1, 2};", 4],
  ]);
});

designators("a member goes on behind itself", () => {
  assertLengths([
    ["struct p { int x, y; } a[] = {[2].y = 1, 5, 6, [0] = {1, 2}};", 4],
    ["struct r { int a; struct { int b, c; }; int d; } a[] = {[1].c = 2, 3, 4};", 3],
    ["union u { int i; struct { short a, b; } s; } a[] = {[5].s.b = 3, 4};", 7],
    ["int a[][2][3] = {[1][1][2] = 5, 7, [0][0] = 3, 4};", 3],
    ["struct p { int x, y; } a[] = {[1] = {x: 1}, 2, 3};", 3],
  ]);
});

designators("what leads nowhere tells no length", () => {
  assertLengths([
    ["int a[] = {[-1] = 1};", undefined],
    ["extern int n; int a[] = {[n] = 1};", undefined],
    ["struct p { int x; } a[] = {[0].unknown = 1};", undefined],
    ["int a[] = {[0].x = 1};", undefined],
  ]);
});
