/** What is wrong with what is said of a library's patterns. */

export const patternsCatalog = {
  "invalid-ir": {
    severity: "error",
    message: "`%path%` is no module: %reason%",
    explanation:
      "`bindwright from-ir` reads the IR's JSON, whose form is described by `schema/ir.schema.json`. References lead to declarations of the same file, and each record has one place for each of its fields.",
  },
  "cannot-read-patterns": {
    severity: "error",
    message: "the patterns in `%path%` cannot be read: %reason%",
    explanation:
      "`--patterns` names a JSON file that says what the declarations of a header mean; its form is described by `schema/patterns.schema.json`.",
  },
  "pattern-does-not-fit": {
    severity: "warning",
    message: "`%name%` cannot have the pattern that it is given: %reason%",
    help: "`--explain-patterns` shows what is known of each declaration",
    explanation:
      "What a file, a comment or another compiler says of a declaration has to fit the declaration. What does not fit is left out; the rest counts.",
  },
} as const;
