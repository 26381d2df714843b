import { execFileSync } from "node:child_process";
import { describeVersion } from "../../src/cli/describe.ts";
import { assert, judge, test } from "../support/test.ts";
import { inFolder } from "./support.ts";

function findMissingGit(): string | undefined {
  try {
    execFileSync("git", ["--version"], { stdio: "ignore" });
    return undefined;
  } catch {
    return "git is not installed";
  }
}

function git(folder: string, ...words: string[]): void {
  const identity = [
    "-c",
    "user.name=spec",
    "-c",
    "user.email=spec@example.org",
    "-c",
    "commit.gpgsign=false",
  ];
  execFileSync("git", ["-C", folder, ...identity, ...words], { stdio: "ignore" });
}

/** Calls the body with the environment changed, and changes it back. */
function withEnvironment<T>(changed: Readonly<Record<string, string>>, body: () => T): T {
  const before = { ...process.env };
  Object.assign(process.env, changed);
  try {
    return body();
  } finally {
    for (const name of Object.keys(changed)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

test("outside of a checkout it is the package's version", () =>
  inFolder((folder) => assert.is(describeVersion({ folder, version: "1.2.3" }), "1.2.3")));

judge("a checkout is described by its tag", findMissingGit(), () =>
  inFolder((folder) => {
    const describe = (): string => describeVersion({ folder, version: "1.2.3" });
    git(folder, "init", "-q");
    git(folder, "commit", "-q", "--allow-empty", "-m", "one");
    assert.is(describe(), "1.2.3", "no tag yet");
    git(folder, "tag", "other-9.9.9");
    assert.is(describe(), "1.2.3", "another project's tag");
    git(folder, "tag", "bindwright-2.0.0");
    assert.is(describe(), "2.0.0");
    git(folder, "commit", "-q", "--allow-empty", "-m", "two");
    assert.match(describe(), /^2\.0\.0-1-g[0-9a-f]{7,}$/);
    withEnvironment({ PATH: folder }, () => assert.is(describe(), "1.2.3", "no git program"));
    withEnvironment({ GIT_DIR: "/nowhere" }, () => assert.match(describe(), /^2\.0\.0-1-g/));
  }),
);
