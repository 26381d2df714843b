import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createDiskHost, describeError, standardInputName } from "../../src/cli/disk.ts";
import { assert, judge, suite } from "../support/test.ts";
import { inFolder } from "./support.ts";

const host = createDiskHost({ fileSizeLimit: 1000 });
const noPosix = process.platform === "win32" ? "there are no FIFOs and devices on Windows" : undefined;

const reading = suite("reading");

reading("a file is its bytes", () =>
  inFolder((folder) => {
    const path = join(folder, "a.h");
    writeFileSync(path, new Uint8Array([0, 255, 10]));
    const content = host.readFile(path);
    assert.equal(content.kind === "file" && [...content.bytes], [0, 255, 10]);
  }),
);

reading("what is not there is missing, however it is not there", () =>
  inFolder((folder) => {
    const path = join(folder, "a.h");
    writeFileSync(path, "");
    symlinkSync("circle", join(folder, "circle"));
    const paths = ["none.h", "none/none.h", "a.h/b.h", "nul\0.h", "circle", "x".repeat(5000)];
    for (const name of paths) {
      const kind = host.readFile(join(folder, name)).kind;
      assert.is(kind, "missing", name.slice(0, 20));
      assert.is(host.exists(join(folder, name)), "none");
    }
  }),
);

reading("a directory is not read", () =>
  inFolder((folder) => {
    assert.is(host.readFile(folder).kind, "directory");
    assert.is(host.exists(folder), "directory");
  }),
);

reading("a file at the size limit is read, one byte more is not", () =>
  inFolder((folder) => {
    const path = join(folder, "a.h");
    writeFileSync(path, "x".repeat(1000));
    assert.is(host.readFile(path).kind, "file");
    truncateSync(path, 1001);
    assert.equal(host.readFile(path), { kind: "too-large", size: 1001 });
  }),
);

reading("a link is what it leads to", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "a.h"), "x");
    symlinkSync("a.h", join(folder, "b.h"));
    assert.is(host.readFile(join(folder, "b.h")).kind, "file");
    assert.is(host.exists(join(folder, "b.h")), "file");
  }),
);

judge("reading: a FIFO and a device are never opened, so nothing blocks", noPosix, () =>
  inFolder((folder) => {
    const fifo = join(folder, "fifo.h");
    execFileSync("mkfifo", [fifo]);
    for (const path of [fifo, "/dev/zero", "/dev/tty"]) {
      assert.is(host.readFile(path).kind, "special", path);
      assert.is(host.exists(path), "other", path);
    }
  }),
);

judge(
  "reading: a file that says it is empty is read as far as it goes, within the limit",
  process.platform === "linux" ? undefined : "there is no /proc",
  () => {
    const large = createDiskHost({ fileSizeLimit: 1_000_000 });
    const content = large.readFile("/proc/self/status");
    assert.ok(content.kind === "file" && content.bytes.length > 0);
    assert.is(createDiskHost({ fileSizeLimit: 10 }).readFile("/proc/self/status").kind, "too-large");
  },
);

const listing = suite("listing");

listing("names come in code point order", () =>
  inFolder((folder) => {
    for (const name of ["b.h", "B.h", "a.h"]) writeFileSync(join(folder, name), "");
    mkdirSync(join(folder, "c"));
    assert.equal(host.list(folder), ["B.h", "a.h", "b.h", "c"]);
  }),
);

listing("what cannot be listed is empty", () => assert.equal(host.list("/nowhere/at/all"), []));

const standardInput = suite("standard input");

standardInput("has a name of its own, and only where it was asked for", () => {
  const bytes = new TextEncoder().encode("int x;");
  const with_ = createDiskHost({ fileSizeLimit: 10, standardInput: bytes });
  assert.equal(with_.readFile(standardInputName), { kind: "file", bytes });
  assert.is(with_.exists(standardInputName), "file");
  assert.is(host.readFile(standardInputName).kind, "missing");
});

suite("errors")("are told in words where there are some", () => {
  assert.is(describeError("EACCES"), "permission denied");
  assert.match(describeError("EFBIG"), /larger than is allowed/);
  assert.is(describeError("EODD"), "EODD");
});
