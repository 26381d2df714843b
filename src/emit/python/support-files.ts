/**
 * Where the module has its support code from: in it, or (`--no-embed-preamble`) from two files beside it, which several
 * modules share, and with them the classes of what they pass to each other.
 */

import type { Options } from "../../options.ts";
import type { OutputFile } from "../emitter.ts";
import { loaderText } from "./loader.ts";
import { preambleText } from "./preamble.ts";

/** In a package the files are the package's; a module on its own has them on its own path. */
function importFrom(file: string, privateNames: readonly string[]): string {
  const lines = (place: string): readonly string[] => [
    `    from ${place} import *  # noqa: F403`,
    ...(privateNames.length === 0 ? [] : [`    from ${place} import ${privateNames.join(", ")}`]),
  ];
  return ["if __package__:", ...lines(`.${file}`), "else:", ...lines(file)].join("\n");
}

const preambleImport = `# Begin preamble for Python

${importFrom("ctypes_preamble", ["_bindwright", "_variadic_function"])}

# End preamble
`;

const loaderImport = `# Begin loader

${importFrom("ctypes_loader", [])}

# End loader
`;

export function preambleOf({ embedPreamble }: Options): string {
  return embedPreamble ? preambleText : preambleImport;
}

export function loaderOf({ embedPreamble }: Options): string {
  return embedPreamble ? loaderText : loaderImport;
}

/** Written with every module that needs them, so that they are never older than it. */
export function supportFiles({ embedPreamble }: Options): readonly OutputFile[] {
  if (embedPreamble) return [];
  const file = (path: string, what: string, text: string): OutputFile => ({
    path,
    text: `"""${what} of the modules beside this file; made with them by bindwright."""\n\n${text}`,
  });
  return [
    file("ctypes_preamble.py", "The support code", preambleText),
    file("ctypes_loader.py", "The loader", loaderText),
  ];
}
