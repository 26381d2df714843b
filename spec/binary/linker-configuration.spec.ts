import { readLinkerDirectories } from "../../src/binary/linker-configuration.ts";
import { createMemoryHost } from "../../src/source/host.ts";
import { assert, test } from "../support/test.ts";

function directoriesOf(files: Record<string, string>, root = ""): readonly string[] {
  return readLinkerDirectories(createMemoryHost(files), root);
}

test("directories in their order, without comments", () => {
  const text = "# what for\n/b   # there\n\n  /a\n/b\nhwcap 0 nosegneg\n/c=libc5\n";
  assert.equal(directoriesOf({ "/etc/ld.so.conf": text }), ["/b", "/a", "/c"]);
});

test("included files in the order of their names", () => {
  const files = {
    "/etc/ld.so.conf": "include ld.so.conf.d/*.conf\n/last\n",
    "/etc/ld.so.conf.d/b.conf": "/b\n",
    "/etc/ld.so.conf.d/a.conf": "/a\n",
    "/etc/ld.so.conf.d/a.conf.old": "/old\n",
    "/etc/ld.so.conf.d/.c.conf": "/hidden\n",
  };
  assert.equal(directoriesOf(files), ["/a", "/b", "/last"]);
});

test("below a sysroot", () => {
  const files = { "/sys/etc/ld.so.conf": "include /etc/x.conf\n", "/sys/etc/x.conf": "/opt/lib\n" };
  assert.equal(directoriesOf(files, "/sys"), ["/sys/opt/lib"]);
});

test("a file that includes itself ends, and none has none", () => {
  assert.equal(directoriesOf({ "/etc/ld.so.conf": "include ld.so.conf\n/a\n" }), ["/a"]);
  assert.equal(directoriesOf({}), []);
});

test("files that include their folder are read once each", () => {
  const files = Object.fromEntries(
    Array.from("abcdefgh", (name) => [`/etc/ld.so.conf.d/${name}.conf`, `include *.conf\n/${name}\n`]),
  );
  const reads: string[] = [];
  const host = createMemoryHost({ ...files, "/etc/ld.so.conf": "include ld.so.conf.d/*.conf\n" });
  const counting = {
    ...host,
    exists: (path: string) => host.exists(path),
    list: (path: string) => host.list(path),
    readFile: (path: string) => {
      reads.push(path);
      return host.readFile(path);
    },
  };
  assert.is(readLinkerDirectories(counting, "").length, 8);
  assert.is(reads.length, 9);
});
