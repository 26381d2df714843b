/** Apple's stubs, of all versions. */

import { isTextStub, readTextStub } from "../../src/binary/text-stub.ts";
import { assert, test } from "../support/test.ts";

function contentOf(text: string): { names: readonly string[]; reexported: readonly string[] } {
  assert.ok(isTextStub(text));
  const content = readTextStub(text);
  if (content.format !== "text-stub") throw new Error(JSON.stringify(content));
  return { names: content.symbols.map(({ name }) => name), reexported: content.reexported };
}

test("version 4: exports and re-exports over several lines, of all documents", () => {
  const text = `--- !tapi-tbd
tbd-version:     4
targets:         [ x86_64-macos, arm64e-macos ]
install-name:    '/usr/lib/libone.dylib'
reexported-libraries:
  - targets:         [ x86_64-macos, arm64e-macos ]
    libraries:       [ '/usr/lib/system/libtwo.dylib' ]
exports:
  - targets:         [ x86_64-macos ]
    symbols:         [ _one, '_two$INODE64',
                       _three ]
    objc-classes:    [ NSThing ]
  - targets:         [ arm64e-macos ]
    symbols:         [ _one ]
    weak-symbols:    [ _weak ]
reexports:
  - targets:         [ x86_64-macos ]
    symbols:         [ _again ]
undefineds:
  - targets:         [ x86_64-macos ]
    symbols:         [ _malloc ]
--- !tapi-tbd
tbd-version:     4
targets:         [ x86_64-macos ]
exports:
  - targets:         [ x86_64-macos ]
    symbols:         [ _inner ]
...
`;
  assert.equal(contentOf(text), {
    names: ["one", "two$INODE64", "three", "weak", "again", "inner"],
    reexported: ["/usr/lib/system/libtwo.dylib"],
  });
});

test("version 2", () => {
  const text = `---
archs:           [ x86_64 ]
install-name:    /usr/lib/libz.1.dylib
exports:
  - archs:           [ x86_64 ]
    re-exports:      [ /usr/lib/liby.dylib ]
    symbols:         [ _adler32 ]
    weak-def-symbols: [ _weak ]
    thread-local-symbols: [ _each ]
...
`;
  assert.equal(contentOf(text), { names: ["adler32", "weak", "each"], reexported: ["/usr/lib/liby.dylib"] });
});

test("version 5", () => {
  const stub = {
    main_library: {
      exported_symbols: [{ text: { global: ["_call"], weak: ["_weak"] }, data: { global: ["_data"] } }],
      reexported_libraries: [{ names: ["/usr/lib/liby.dylib"] }],
    },
    tapi_tbd_version: 5,
    libraries: [{ exported_symbols: [{ data: { thread_local: ["_each"] } }] }],
  };
  assert.equal(contentOf(JSON.stringify(stub)), {
    names: ["call", "weak", "data", "each"],
    reexported: ["/usr/lib/liby.dylib"],
  });
});

test("version 5 of another shape has nothing, and broken JSON is told", () => {
  assert.equal(contentOf('{"main_library": [1, {"exported_symbols": 3}]}'), { names: [], reexported: [] });
  assert.is(readTextStub('{"main_library": ').format, "none");
});

test("a long line of blanks takes no longer than it is", () => {
  const start = performance.now();
  readTextStub(`--- !tapi-tbd\n${" ".repeat(2_000_000)}\n`);
  assert.ok(performance.now() - start < 2000);
});
