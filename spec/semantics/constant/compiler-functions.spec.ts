import { isFolded, isReserved } from "../../../src/semantics/constant/compiler-functions.ts";
import { assert, test } from "../../support/test.ts";

test("names of the compiler's own begin with two underscores", () => {
  assert.ok(isReserved("__builtin_LINE"));
  assert.ok(isReserved("__atomic_always_lock_free"));
  assert.not(isReserved("_start"));
});

test("compilers fold functions of the library, of each floating type", () => {
  for (const name of ["abs", "memcmp", "floor", "floorf", "floorl"]) assert.ok(isFolded(name), name);
  assert.not(isFolded("getpid"));
});
