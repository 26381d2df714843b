/** The flags that raise or lower a limit: rows of the flag table. */

import type { Limits } from "../options.ts";
import type { Flag } from "./flag.ts";
import { withOptions } from "./request.ts";

export const limitFlags: readonly Flag[] = [
  limit("--max-include-depth", "includeDepth", "includes may nest N deep"),
  limit("--max-includes", "includes", "files may be included N times in all"),
  limit("--max-tokens", "tokens", "a translation unit may have N tokens"),
  limit("--max-expansions", "expansions", "macros may be expanded N times"),
  limit("--max-nesting", "nesting", "brackets and operators may nest N deep"),
  limit("--max-file-size", "fileSize", "a file may have N bytes"),
];

function limit(spelling: string, name: keyof Limits, help: string): Flag {
  return {
    spellings: [spelling],
    argument: "N",
    values: { pattern: /^[1-9][0-9]{0,11}$/, expected: "a whole number above 0" },
    group: "Limits",
    help,
    apply: (request, value) =>
      withOptions(request, { limits: { ...request.options.limits, [name]: Number(value) } }),
  };
}
