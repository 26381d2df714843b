/** The code cache: it answers with what it was given or with nothing, whatever its file has become. */
import { Buffer } from "node:buffer";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";
import { CodeCache, findCacheFolder, makePrivateFolder, nameCacheFile } from "../../src/cli/code-cache.ts";
import { assert, suite } from "../support/test.ts";

const folder = mkdtempSync(join(tmpdir(), "bindwright-cache-"));
let files = 0;
const newPath = (): string => join(folder, `code-${files++}.bin`);
const user = process.geteuid?.();

const text = "(function () { return 6 * 7; })";
const source = crc32(text);

/** A cache's file after one run that loaded one chunk. */
function writtenCache(work: number = 100): string {
  const path = newPath();
  const cache = new CodeCache(path);
  cache.note("./a.js", { source, script: new Script(text) }, false);
  cache.save(work);
  return path;
}

const cached = suite("code cache");
cached.after(() => rmSync(folder, { recursive: true, force: true }));

cached("what one run has written, the next one's V8 accepts", () => {
  const data = new CodeCache(writtenCache()).find("./a.js", source);
  assert.ok(data !== undefined);
  const script = new Script(text, { cachedData: data as Buffer });
  assert.is(script.cachedDataRejected, false);
  assert.is((script.runInThisContext() as () => number)(), 42);
});

cached("a chunk that changed, and one that is unknown, have no data", () => {
  const cache = new CodeCache(writtenCache());
  assert.is(cache.find("./a.js", source + 1), undefined);
  assert.is(cache.find("./b.js", source), undefined);
  assert.is(cache.find("constructor", source), undefined);
});

cached("a byte that changed anywhere in the data is noticed", () => {
  const path = writtenCache();
  const bytes = readFileSync(path);
  bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  assert.is(new CodeCache(path).find("./a.js", source), undefined);
});

cached("a file cut at any place, empty, or of another kind is no cache, and no error", () => {
  const path = writtenCache();
  const whole = readFileSync(path);
  for (const bytes of [
    ...[0, 3, 4, 20, whole.length - 1].map((length) => whole.subarray(0, length)),
    Buffer.alloc(whole.length),
    Buffer.from("\u0004\0\0\0null"),
    Buffer.from('\u0013\0\0\0{"parts":{"./a.js":'),
    Buffer.from("\u00ff\u00ff\u00ff\u00ff", "latin1"),
  ]) {
    writeFileSync(path, bytes);
    assert.is(new CodeCache(path).find("./a.js", source), undefined);
  }
});

/** Whether a run that lacks nothing and did so much writes the file. */
function writes(path: string, work: number): boolean {
  const before = readFileSync(path);
  const cache = new CodeCache(path);
  cache.note("./a.js", { source, script: new Script(`${text} `) }, true);
  cache.save(work);
  return !readFileSync(path).equals(before);
}

cached("the run behind the first one writes the file again, however little it does", () => {
  const path = writtenCache(100);
  assert.equal([writes(path, 60), writes(path, 50)], [true, false]);
});

cached(
  "early on, a run that does more than those before writes the file, later one that does much more",
  () => {
    const path = writtenCache(100);
    const early = [60, 61, 62, 63, 64].map((work) => writes(path, work));
    assert.equal(early, [true, true, true, true, true]);
    assert.equal([writes(path, 79), writes(path, 81)], [false, true]);
  },
);

cached("a run that loads another chunk keeps the first one's data", () => {
  const path = writtenCache();
  const cache = new CodeCache(path);
  cache.note("./b.js", { source: 7, script: new Script("1") }, false);
  cache.save(1);
  const next = new CodeCache(path);
  assert.ok(next.find("./a.js", source));
  assert.ok(next.find("./b.js", 7));
});

cached("damaged data is not written again as whole", () => {
  const path = writtenCache();
  const bytes = readFileSync(path);
  bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  const cache = new CodeCache(path);
  cache.note("./b.js", { source: 7, script: new Script("1") }, false);
  cache.save(1);
  const next = new CodeCache(path);
  assert.is(next.find("./a.js", source), undefined);
  assert.ok(next.find("./b.js", 7));
});

cached("a folder that has gone, or is a file, costs the data and nothing else", () => {
  const file = newPath();
  writeFileSync(file, "");
  for (const path of [join(folder, "gone", "code.bin"), join(file, "code.bin")]) {
    const cache = new CodeCache(path);
    cache.note("./a.js", { source, script: new Script(text) }, false);
    cache.save(1);
    assert.is(new CodeCache(path).find("./a.js", source), undefined);
  }
});

cached("nothing is left beside the file, and old files go", () => {
  const own = join(folder, "own");
  mkdirSync(own);
  writeFileSync(join(own, "code-old.bin"), "");
  writeFileSync(join(own, "other.txt"), "");
  for (const name of ["code-old.bin", "other.txt"]) utimesSync(join(own, name), 1, 1);
  const cache = new CodeCache(join(own, "code.bin"));
  cache.note("./a.js", { source, script: new Script(text) }, false);
  cache.save(1);
  assert.equal(readdirSync(own).sort(), ["code.bin", "other.txt"]);
});

const places = suite("places of caches");

places("each platform has its custom", () => {
  const find = (platform: string, env: Record<string, string>): string | undefined =>
    findCacheFolder({ platform, env })?.replaceAll("\\", "/");
  assert.is(find("linux", { HOME: "/home/a" }), "/home/a/.cache/bindwright");
  assert.is(find("linux", { HOME: "/home/a", XDG_CACHE_HOME: "/c" }), "/c/bindwright");
  assert.is(find("darwin", { HOME: "/Users/a" }), "/Users/a/Library/Caches/bindwright");
  assert.is(find("win32", { LOCALAPPDATA: "C:/a" }), "C:/a/bindwright/Cache");
});

places("a relative path is no place, nor is an empty environment", () => {
  assert.is(findCacheFolder({ platform: "linux", env: { XDG_CACHE_HOME: "cache" } }), undefined);
  assert.is(findCacheFolder({ platform: "linux", env: { HOME: "" } }), undefined);
  assert.is(findCacheFolder({ platform: "win32", env: {} }), undefined);
});

places("a missing folder is made for the user alone", () => {
  const path = join(mkdtempSync(join(tmpdir(), "bindwright-place-")), "a", "b");
  assert.ok(makePrivateFolder(path, user));
  if (user !== undefined) assert.is(statSync(path).mode & 0o777, 0o700);
  assert.ok(makePrivateFolder(path, user));
  rmSync(join(path, "..", ".."), { recursive: true });
});

places("a folder of somebody else, one that others may write in, a link and a file are refused", () => {
  const base = mkdtempSync(join(tmpdir(), "bindwright-place-"));
  const path = join(base, "own");
  assert.ok(makePrivateFolder(path, user));
  if (user !== undefined) {
    assert.not(makePrivateFolder(path, user + 1));
    chmodSync(path, 0o770);
    assert.not(makePrivateFolder(path, user));
    chmodSync(path, 0o700);
  }
  symlinkSync(path, join(base, "link"));
  writeFileSync(join(base, "file"), "");
  assert.not(makePrivateFolder(join(base, "link"), user));
  assert.not(makePrivateFolder(join(base, "file"), user));
  assert.not(makePrivateFolder(join(base, "file", "inside"), user));
  rmSync(base, { recursive: true });
});

places("a home where no folder can be made, or that is not there, has no place", () => {
  assert.not(makePrivateFolder("/proc/.cache/bindwright", user));
  assert.not(makePrivateFolder(join(folder, "no", "such", "home", ".cache", "bindwright"), user));
});

places("installations, versions of Node and flags have files of their own", () => {
  const names = [
    nameCacheFile("/a", "20.20.2-x64", ""),
    nameCacheFile("/b", "20.20.2-x64", ""),
    nameCacheFile("/a", "22.1.0-x64", ""),
    nameCacheFile("/a", "20.20.2-x64", "--no-opt"),
  ];
  assert.is(new Set(names).size, names.length);
  assert.match(names[0] ?? "", /^code-20\.20\.2-x64-[0-9a-f]{8}\.bin$/);
});
