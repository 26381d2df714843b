/** What linking to other Python modules (`-m`) reports. */

export const modulesCatalog = {
  "module-not-found": {
    severity: "error",
    message: "there is no Python module `%name%`",
    help: "tell its directory with `--module-path`; looked for: %places%",
    explanation:
      "`-m` links to a Python module: the output imports its names and shares its types. Its source is looked for beside the output, in the current directory, in the directories of `--module-path` and in those of PYTHONPATH; a name that begins with a dot is looked for beside the output alone. The source is read, and nothing of it is run.",
  },
  "invalid-module-name": {
    severity: "error",
    message: "`%name%` is no name of a Python module",
    help: "`-m` takes the name that Python imports it by: %advice%",
    explanation:
      "The name is written into an import statement, so it is no path: `apr` for apr.py, `package.apr` for one in a package, `.apr` for one beside the output. `--module-path` says where to look for it.",
  },
  "module-for-other-target": {
    severity: "warning",
    message: "`%name%` was made for %other%, and this is for %target%: its types are not shared",
    help: "make both for one `--target`",
    explanation: "The layouts of types differ between targets.",
  },
  "shared-type-differs": {
    severity: "warning",
    message: "`%name%` is not the type that `%module%` has under the name: the module gets one of its own",
    help: "translate both with the same flags and headers",
    explanation:
      "A module that is linked to has an index of its types with digests of their layouts. Where a digest differs, sharing the class would read the wrong bytes. Values of the two classes cannot be passed to each other's functions.",
  },
} as const;
