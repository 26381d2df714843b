/** What the parser reports. */

export const parserCatalog = {
  "syntax-error": {
    severity: "error",
    message: "expected %expected%, found %found%",
    help: "check the line above, and macros that are not defined here: `-D NAME=` makes one vanish",
    explanation:
      "The text is no C declaration. The declaration (in a struct: the member) is skipped, and what follows is read as usual. Often a macro is not defined that a compiler or another header would define.",
  },
  "unknown-specifier": {
    severity: "error",
    message: "`%name%` is neither a keyword nor a macro",
    help: "add `-D %name%=` to make it vanish, or include the header that defines it",
    explanation:
      "A name that nothing declares stands before a type or after a function, where specifiers and attributes stand: most likely a macro for exports or attributes that is not defined. The declaration is read without it.",
  },
  "missing-semicolon": {
    severity: "error",
    message: "expected `;` before %found%",
    help: "add the `;` that ends the declaration above",
    explanation:
      "A declaration is complete, and the next line begins another one, but no `;` stands between them. Both are kept.",
  },
  "brace-unclosed": {
    severity: "error",
    message: "a `{` is not closed before %found%",
    help: "add the missing `}`",
    explanation:
      "The file ends, or a line begins another declaration, inside of a body that was never closed. Reading goes on at that line.",
  },
  "brace-unopened": {
    severity: "error",
    message: "this `}` closes nothing",
    help: "remove it, or look for the `{` that is missing above",
    explanation: "A `}` stands where a declaration should begin. It is skipped.",
  },
  "nesting-too-deep": {
    severity: "error",
    message: "brackets and operators are nested too deeply",
    help: "simplify the declaration, or the macros that it is made of",
    explanation:
      "Declarations and expressions nest up to a limit (1,000 unless the library's options say otherwise), so that hostile input cannot exhaust the stack.",
  },
  "pragma-malformed": {
    severity: "warning",
    message: "malformed `#pragma %pragma%` is ignored",
    help: "check its arguments: layouts after it may differ from what its author meant",
    explanation:
      "The pragma changes layouts, but its arguments are not what compilers take; they ignore it, too.",
  },
  "pack-pop-without-push": {
    severity: "warning",
    message: "`#pragma %pragma%` has no `#pragma pack(push)` to go back to",
    help: "look for a missing `#pragma pack(push)` above: layouts after it may be wrong",
    explanation:
      "The stack of pack values is empty, or has no entry of that name. The pragma is ignored, as by gcc.",
  },
} as const;
