/** A command line that runs inside the spec's own process, and a folder that is there for one test. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDiskHost } from "../../src/cli/disk.ts";
import type { CommandLineIo } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";
import type { Host } from "../../src/source/host.ts";

export interface RunResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line with streams that are kept. */
export async function runCommand(
  argv: readonly string[],
  changed: Partial<CommandLineIo> = {},
): Promise<RunResult> {
  const kept = { stdout: "", stderr: "" };
  const keep = (name: "stdout" | "stderr"): CommandLineIo["stdout"] => ({
    write(text, callback): boolean {
      kept[name] += typeof text === "string" ? text : Buffer.from(text).toString("latin1");
      callback?.();
      return true;
    },
  });
  const status = await main(argv, {
    stdout: keep("stdout"),
    stderr: keep("stderr"),
    env: {},
    platform: "linux",
    arch: "x64",
    cwd: () => "/work",
    ...changed,
  });
  return { status, ...kept };
}

/** Calls a test's body with a fresh folder, and removes it whatever happens. */
export async function inFolder(body: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bindwright-spec-"));
  try {
    await body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The disk, with relative paths meant from a folder: the process has another working directory. */
export function hostIn(folder: string): Host {
  const disk = createDiskHost({ fileSizeLimit: 1 << 20 });
  const at = (path: string): string => (path.startsWith("/") ? path : join(folder, path));
  return {
    readFile: (path) => disk.readFile(at(path)),
    exists: (path) => disk.exists(at(path)),
    list: (path) => disk.list(at(path)),
  };
}
