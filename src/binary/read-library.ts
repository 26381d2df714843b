/** A file's bytes to what it exports, whatever its format. */

import { bytesToText } from "../source/text.ts";
import { isElf, readElf } from "./elf.ts";
import { isArchive, readImportLibrary } from "./import-library.ts";
import { type LibraryContent, noLibrary } from "./library.ts";
import { readLinkerScript } from "./linker-script.ts";
import { isMachO, readMachO } from "./mach-o.ts";
import { isPe, readPe } from "./pe.ts";
import { isTextStub, readTextStub } from "./text-stub.ts";

/** The largest stub of Apple's SDK has some megabytes. */
const longestText = 32 * 1024 * 1024;

/** `architecture`, a target's, chooses the slice of a universal file. Never throws; never takes more than linear time. */
export function readLibrary(bytes: Uint8Array, architecture?: string): LibraryContent {
  if (isElf(bytes)) return readElf(bytes);
  if (isMachO(bytes)) return readMachO(bytes, architecture);
  if (isPe(bytes)) return readPe(bytes);
  if (isArchive(bytes)) return readImportLibrary(bytes);
  if (bytes.length === 0 || bytes.length > longestText) return noLibrary("it is no library");
  const text = bytesToText(bytes);
  return isTextStub(text) ? readTextStub(text) : readLinkerScript(text);
}
