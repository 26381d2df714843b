/**
 * The process's own streams, written straight to their descriptors: Node's stream objects load thirty of its modules,
 * which is a tenth of a small run.
 */

import { Buffer } from "node:buffer";
import { fstatSync, writeSync } from "node:fs";
import type { CommandLineIo, OutputStream } from "./io.ts";

/** @param stream Node's own, asked for only where a write would block. */
function createStream(descriptor: 1 | 2, stream: () => OutputStream): OutputStream {
  return {
    get isTTY(): boolean {
      return isTerminal(descriptor);
    },
    write(text, callback) {
      const bytes = typeof text === "string" ? Buffer.from(text, "utf8") : text;
      const rest = writeNow(descriptor, bytes);
      if (!(rest instanceof Error) && rest.length > 0) {
        const slow = stream();
        if (callback !== undefined) slow.on?.("error", callback);
        return slow.write(rest, callback);
      }
      callback?.(rest instanceof Error ? rest : undefined);
      return true;
    },
  };
}

/** Writes until all is written or the reader must catch up (a pipe that somebody else made non-blocking). */
function writeNow(descriptor: number, bytes: Uint8Array): Uint8Array | Error {
  let at = 0;
  try {
    while (at < bytes.length) at += writeSync(descriptor, bytes, at);
  } catch (error) {
    const failure = error as NodeJS.ErrnoException;
    if (failure.code !== "EAGAIN") return failure;
  }
  return bytes.subarray(at);
}

/** Only a character device can be one; whether it is, a module says that is not loaded otherwise. */
function isTerminal(descriptor: number): boolean {
  try {
    if (!fstatSync(descriptor).isCharacterDevice()) return false;
  } catch {
    // A closed descriptor.
    return false;
  }
  return process.getBuiltinModule("node:tty").isatty(descriptor);
}

export const processIo: CommandLineIo = {
  stdout: createStream(1, () => process.stdout),
  stderr: createStream(2, () => process.stderr),
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  cwd: () => process.cwd(),
  argv: process.argv,
};
