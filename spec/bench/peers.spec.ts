import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { measureInterleaved } from "../../bench/measure.ts";
import { bindgenEnvironment, ratiosBeside } from "../../bench/peers.ts";
import { makeScratchFolder, missingPrograms } from "../support/outside.ts";
import { assert, judge, test } from "../support/test.ts";

const round = [
  { name: "node", cpu: 0.1, status: 0 },
  { name: "ours -E", cpu: 0.3, status: 0 },
  { name: "gcc -E", cpu: 0.4, status: 0 },
  { name: "clang", cpu: 0.6, status: 0 },
  { name: "bindgen", cpu: 0.01, status: 1 },
];

test("a run is no ratio of a peer that failed", () => {
  const ratios = ratiosBeside({ name: "ours", cpu: 0.3, status: 0 }, round);
  assert.equal(Object.keys(ratios), ["node", "clang"]);
  assert.is(ratios.clang, 0.5);
});

test("a run of ours that failed has no ratio", () => {
  assert.equal(ratiosBeside({ name: "ours", cpu: 0.3, status: 1 }, round), {});
});

test("preprocessing is told above what node costs", () => {
  const ratios = ratiosBeside({ name: "ours -E", cpu: 0.3, status: 0 }, round);
  assert.ok(Math.abs((ratios["gcc -E, above node"] ?? 0) - 0.5) < 1e-9);
});

test("peers have no ratios themselves", () => {
  assert.equal(ratiosBeside({ name: "clang", cpu: 0.6, status: 0 }, round), {});
});

test("bindgen is given the libclang that is asked for, if one is there", () => {
  const before = process.env.LIBCLANG_PATH;
  const folder = makeScratchFolder();
  try {
    process.env.LIBCLANG_PATH = folder;
    assert.equal(bindgenEnvironment(), {});
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "libclang-14.so.1"), "");
    assert.equal(bindgenEnvironment(), { LIBCLANG_PATH: folder });
  } finally {
    if (before === undefined) delete process.env.LIBCLANG_PATH;
    else process.env.LIBCLANG_PATH = before;
  }
});

judge("a command has its own environment, and no back traces", missingPrograms("python3", "sh"), () => {
  const folder = makeScratchFolder();
  const seen = join(folder, "seen");
  const before = process.env.RUST_BACKTRACE;
  try {
    process.env.RUST_BACKTRACE = "1";
    const [own, other] = measureInterleaved(
      [
        {
          name: "one",
          words: ["sh", "-c", `test "$ASKED" = yes -a -z "$RUST_BACKTRACE" && : > ${seen}`],
          environment: { ASKED: "yes" },
        },
        { name: "other", words: ["sh", "-c", 'test -z "$ASKED"'] },
      ],
      1,
    );
    assert.is(own?.status, 0);
    assert.is(other?.status, 0);
    assert.ok(existsSync(seen));
  } finally {
    if (before === undefined) delete process.env.RUST_BACKTRACE;
    else process.env.RUST_BACKTRACE = before;
  }
});
