/** Flags of the typed style and of the documentation. */

import type { Flag } from "./flag.ts";
import { withOptions } from "./request.ts";

export const typedFlags: readonly Flag[] = [
  {
    spellings: ["--init-name"],
    argument: "NAME",
    values: { pattern: /^[A-Za-z_][A-Za-z0-9_]*$/, expected: "a name" },
    group: "Output",
    help: "with --style interoptopus: call the function that loads the library NAME",
    apply: (request, value) => withOptions(request, { initName: value }),
  },
  {
    spellings: ["--callbacks-name"],
    argument: "NAME",
    values: { pattern: /^[A-Za-z_][A-Za-z0-9_]*$/, expected: "a name" },
    group: "Output",
    help: "with --style interoptopus: call the class of callback types NAME",
    apply: (request, value) => withOptions(request, { callbacksName: value }),
  },
  {
    spellings: ["--namespaces"],
    argument: "HOW",
    choices: ["merged", "modules"],
    group: "Output",
    help: "with --style interoptopus in a package: a module for each namespace, or one",
    apply: (request, value) => withOptions(request, { namespaces: value as "merged" | "modules" }),
  },
  {
    spellings: ["--docs-header"],
    argument: "TEXT",
    group: "Output",
    help: "with --output-language markdown or html: begin the documentation with TEXT",
    apply: (request, value) => withOptions(request, { documentationHeader: value }),
  },
];
