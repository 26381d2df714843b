/** What a run of the command line has of its process; specs give their own. */

import { Buffer } from "node:buffer";
import type { Host } from "../source/host.ts";

export interface OutputStream {
  write(text: string | Uint8Array, callback?: (error?: Error | null) => void): boolean;
  readonly isTTY?: boolean;
  on?(event: "error", listener: (error: Error) => void): unknown;
}

export interface ProgramResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The system's code where the program could not be run. */
  readonly failure: string | undefined;
}

/** Runs a program with words, and waits for it. */
export type ProgramRunner = (
  program: string,
  words: readonly string[],
  encoding?: TextEncoding,
) => ProgramResult;

/** `process` is one. */
export interface CommandLineIo {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly arch: string;
  cwd(): string;
  /** The second one is the path that the program was started under. */
  readonly argv?: readonly string[];
  /** In place of the disk, for reading. */
  readonly host?: Host;
  /** In place of a process that is started. */
  readonly runProgram?: ProgramRunner;
  /** In place of the process's standard input. */
  readonly readStandardInput?: () => Uint8Array;
}

/** How text becomes bytes: Unicode text as UTF-8, one-byte text (of headers, `source/text.ts`) byte by byte. */
export type TextEncoding = "utf8" | "latin1";

/** Writes all of a text, and waits until it is gone; returns what went wrong. */
export function writeText(
  stream: OutputStream,
  text: string,
  encoding: TextEncoding = "utf8",
): Promise<Error | undefined> {
  return new Promise((resolve) => {
    // Without a listener, a reader that went away (`| head`) would end the process with a stack trace.
    stream.on?.("error", resolve);
    stream.write(encoding === "utf8" ? text : Buffer.from(text, encoding), (error) =>
      resolve(error ?? undefined),
    );
  });
}
