/** What looking for the libraries of `-l` reports. */

export const librariesCatalog = {
  "library-not-found": {
    severity: "warning",
    message: "the library `%name%` is not found here; the module will look for it when it is imported",
    help: "give its directory with `-L`, or its file name or path instead of its name",
    explanation:
      "Libraries are looked for in the directories of `-L` and those of the target's linker. The module has its own search, on the machine where it is imported, so that this may be right: a library that is installed there alone. More often the name is misspelt, or the package with the library is missing.",
  },
  "library-not-read": {
    severity: "note",
    message: "`%path%` is passed over: %reason%",
    explanation:
      "The exports of libraries are read to tell which library has which function. A file that is no shared library of the target's, or a damaged one, is passed over, as linkers do.",
  },
} as const;
