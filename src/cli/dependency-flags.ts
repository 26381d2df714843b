/** gcc's flags for dependencies: rows of the flag table. What they ask for is answered by `dependencies.ts`. */

import type { Flag } from "./flag.ts";
import type { DependencyRequest, Request } from "./request.ts";

export const dependencyFlags: readonly Flag[] = [
  row("-M", "print a rule for make with all headers that are read, and nothing else", { isOnly: true }),
  row("-MM", "the same without system headers", { isOnly: true, isWithoutSystem: true }),
  row("-MD", "write such a rule beside the output, to its name with .d", { isBeside: true }),
  row("-MMD", "the same without system headers", { isBeside: true, isWithoutSystem: true }),
  {
    spellings: ["-MF"],
    argument: "FILE",
    group: "Dependencies",
    help: "write the rule to FILE; - is standard output",
    apply: (request, value) => change(request, { path: value }),
  },
  {
    spellings: ["-MT"],
    argument: "TARGET",
    group: "Dependencies",
    help: "the rule is for TARGET, as it stands",
    apply: (request, value) => addTarget(request, value, false),
  },
  {
    spellings: ["-MQ"],
    argument: "TARGET",
    group: "Dependencies",
    help: "the rule is for TARGET, quoted for make",
    apply: (request, value) => addTarget(request, value, true),
  },
  row("-MP", "add an empty rule for each header, so that it may be deleted", { hasPhonyTargets: true }),
  row("-MG", "with -M or -MM: missing headers are still to be made, and no errors", { acceptsMissing: true }),
  {
    spellings: ["-H"],
    group: "Dependencies",
    help: "tell each header as it is read, a dot for each level, and those without guard",
    apply: (request) => ({ ...request, showInclusions: true }),
  },
];

function row(spelling: string, help: string, changed: Partial<DependencyRequest>): Flag {
  return {
    spellings: [spelling],
    group: "Dependencies",
    help,
    apply: (request) => change(request, changed),
  };
}

function change(request: Request, changed: Partial<DependencyRequest>): Request {
  return { ...request, dependencies: { ...request.dependencies, ...changed } };
}

function addTarget(request: Request, name: string, isQuoted: boolean): Request {
  return change(request, { targets: [...request.dependencies.targets, { name, isQuoted }] });
}

/** What is wrong with the flags taken together; undefined when nothing is. */
export function findDependencyFault(request: Request): string | undefined {
  const { isOnly, isBeside, path, targets, hasPhonyTargets, acceptsMissing } = request.dependencies;
  if (!isOnly && acceptsMissing) return "-MG needs -M or -MM";
  const isRefined = path !== undefined || targets.length > 0 || hasPhonyTargets;
  return isRefined && !isOnly && !isBeside
    ? "-MF, -MT, -MQ and -MP need one of -M, -MM, -MD and -MMD"
    : undefined;
}
