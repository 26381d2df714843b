/**
 * Preprocessor cases that a compiler takes otherwise than we do, each with its reason: by the case, and by how the
 * compiler's name begins. One that no longer differs fails, so that the list only shrinks.
 */

const assertions = "clang has no assertions";
const embed = "knows no #embed yet";
const escapes = "gcc writes names beyond ASCII as universal character names when it prints";
const lineComments =
  "clang knows no // comment there when it prints, and ours, which tells the flags, is one";
const place = "clang puts ./ before what stands beside the main file";
const rawStrings = "clang 14 reads no raw string over lines in C";
const newline = "gcc's printer begins a line within an expansion";

export const caseDifferences: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  assertions: { clang: assertions },
  "c23/embed-by-macro": { gcc: embed, "clang-14": embed },
  "c23/embed-if-empty": { gcc: embed, "clang-14": embed },
  "c23/embed-limit": { gcc: embed, "clang-14": embed },
  "c23/embed-prefix-suffix": { gcc: embed, "clang-14": embed },
  "c23/embed": { gcc: embed, "clang-14": embed },
  "c23/standard-version": {
    "clang-19": "the date of the finished standard; gcc 12, which we are, has that of the draft",
  },
  "conditions/assert-of-several-tokens": { clang: assertions },
  "conditions/assert-predicate": { clang: assertions },
  "conditions/has-include-missing": { gcc: "gcc refuses <...> where no directory is searched at all" },
  "conditions/predefined-assertions": { clang: assertions },
  "conditions/true-false-c23": { gcc: "from gcc 13 on", "clang-14": "from clang 15 on" },
  "conditions/unassert-answer": { clang: assertions },
  "define/line-in-argument": {
    clang: "clang counts the line of the closing parenthesis, gcc that of the name",
  },
  "define/line-in-macro-body": {
    clang: "clang counts the line of the closing parenthesis, gcc that of the name",
  },
  "define/rescan-with-rest-of-file": { gcc: newline },
  "define/utf8-names": { gcc: escapes },
  "diagnostics/condition-assignment": { gcc: "what stands behind an error in a condition is not read" },
  "diagnostics/pragma-dependency": { gcc: "a file that is missing ends gcc's run; here the rest is read" },
  "diagnostics/redefined-builtins-part-2": { gcc: "gcc has glibc's <stdc-predef.h> there" },
  "diagnostics/va-opt-part-1": { gcc: "a list that is wrong is said to be wrong once" },
  "errors/comma-in-condition": { gcc: "nothing here is pedantic" },
  "errors/line-out-of-range": { gcc: "nothing here is pedantic" },
  "include-by-macro": { "": "the compilers have their own <stddef.h> and <stdbool.h>" },
  "include-guards": { clang: place },
  "include-level": { clang: place },
  "include/forced": { gcc: "gcc puts ./ before it" },
  "include/forced-macros": { gcc: "gcc puts ./ before it" },
  "include/in-argument-list": { clang: "clang refuses #include within an argument list" },
  "include/iquote-is-for-quotes": { gcc: "gcc refuses <...> where no directory is searched at all" },
  "include/line-and-file": { clang: place },
  "literals/digraphs-c89": { clang: lineComments },
  "literals/extended-names": { gcc: escapes },
  "literals/line-comment-c89": { clang: lineComments },
  "literals/not-raw-by-prefix": { clang: "clang expands R before a string that is not raw" },
  "literals/prefixes-c89": { clang: lineComments },
  "literals/raw-in-argument": { gcc: newline, "clang-14": rawStrings },
  "literals/raw-keeps-directives": { "clang-14": rawStrings },
  "literals/raw-keeps-splices-and-trigraphs": { "clang-14": rawStrings },
  "literals/ucn-spellings": { gcc: escapes },
  "macro-at-end-of-file": { clang: place },
  "numbers-c89": { clang: lineComments },
  "raw-strings-in-macros": { "clang-14": rawStrings },
  splices: { gcc: newline },
  "standard-example-3": { gcc: newline },
  "stringify/raw-strings": { "clang-14": rawStrings },
  utf8: { gcc: escapes },
};
