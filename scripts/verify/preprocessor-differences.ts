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
  "errors/assert-syntax": {
    gcc: "gcc also warns that assertions are deprecated, and looks one token further",
  },
  "errors/bad-raw-delimiter": { gcc: "such a literal is left to the parser, as a stray token" },
  "errors/comma-in-condition": { gcc: "nothing here is pedantic" },
  "errors/define-no-space": { gcc: "ours points to what stands too near, gcc to the name" },
  "errors/defined-without-name": { gcc: "gcc points behind the line's last character" },
  "errors/elif-after-else": { gcc: "the note that tells of the #else has no line of its own" },
  "errors/else-after-else": { gcc: "the note that tells of the #else has no line of its own" },
  "errors/has-attribute-syntax": { gcc: "ours points to the question, gcc to its operand, twice" },
  "errors/has-include-syntax": { gcc: "ours points to the question, gcc to its operand" },
  "errors/hash-without-parameter": { gcc: "ours points to the operator, gcc to the last token before it" },
  "errors/include-next-in-main": { gcc: "ours points to the header, gcc to the directive" },
  "errors/include-syntax": { gcc: "gcc looks for a > up to the line's end and complains a second time" },
  "errors/integer-overflow": { gcc: "ours points to the operator, gcc behind the expression" },
  "errors/line-out-of-range": { gcc: "nothing here is pedantic" },
  "errors/line-syntax": { gcc: "gcc points behind the directive" },
  "errors/paste-at-an-end": { gcc: "ours points to the operator, gcc to the last token before it" },
  "errors/pragma-operator-syntax": { gcc: "ours points to the operator, gcc to its operand" },
  "errors/push-macro-syntax": { gcc: "ours points to the pragma, gcc to its operand, twice" },
  "errors/ucn-invalid": { gcc: "such a name is left to the parser, as a stray token" },
  "errors/unassert-syntax": {
    gcc: "gcc also warns that assertions are deprecated, and looks one token further",
  },
  "errors/unterminated-call": { gcc: "ours points to the call that is open, gcc to the end of the text" },
  "errors/va-args-as-name": { gcc: "we take it as a name where gcc does so with a pedantic warning" },
  "errors/va-args-outside": { gcc: "we take it as a name where gcc does so with a pedantic warning" },
  "errors/va-opt-nested": { gcc: "ours points to the outer one, gcc to the inner" },
  "errors/va-opt-outside": { gcc: "we take it as a name where gcc does so with a pedantic warning" },
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
