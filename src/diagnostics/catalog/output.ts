/** What the output reports. */

export const outputCatalog = {
  "not-in-json": {
    severity: "note",
    message: "`%name%` is left out of the JSON: %reason%",
    explanation:
      "ctypesgen's JSON has names for what ctypes can do and for the expressions that ctypesgen can translate. A declaration beyond that is left out, and so is what needs it. `--output-language=ir` prints everything.",
  },
} as const;
