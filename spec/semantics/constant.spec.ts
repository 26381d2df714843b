import { assertValues } from "../support/expressions.ts";
import { test } from "../support/test.ts";

test("parentheses change nothing", () => {
  assertValues([["(((5)))", "5 int"]]);
});

test("what has no value says why", () => {
  assertValues([
    ["({ 1; })", "no: it is a statement expression"],
    ["(int){1}", "no: it is a compound literal"],
    ["number = 3", "no: it changes what it computes with"],
    ["number += 1", "no: it changes what it computes with"],
  ]);
});

test("plain char has the sign that it is told", () => {
  assertValues([["(char)200", "200 char"]], { charSigned: false });
});

test("plain char has the target's sign", () => {
  assertValues(
    [
      ["(char)200", "200 char"],
      ["'\\377'", "255 int"],
    ],
    { triple: "aarch64-linux-gnu" },
  );
});

test("long is as wide as the target's", () => {
  assertValues(
    [
      ["(long)0x1ffffffff", "-1 long"],
      ["0x1ffffffff", "8589934591 long long"],
      ["sizeof(long)", "4 unsigned long long"],
    ],
    { triple: "x86_64-windows-msvc" },
  );
});

test("int128 has all of its bits", () => {
  assertValues([
    ["(__int128)1 << 100", "1267650600228229401496703205376 __int128"],
    ["-(__int128)1", "-1 __int128"],
    ["(unsigned __int128)-1 >> 64", "18446744073709551615 unsigned __int128"],
  ]);
});
