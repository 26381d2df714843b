/** What lexer and preprocessor report. */

export const preprocessorCatalog = {
  // Tokens
  "ignored-trigraph": {
    severity: "warning",
    message: "the trigraph `%trigraph%` is ignored",
    help: "`-trigraphs` has it read",
    explanation:
      "Two question marks and a third character stood for another character in C before C23. GNU modes take them as they are written, and gcc warns so, too.",
  },
  "empty-character": {
    severity: "error",
    message: "empty character constant",
    explanation: "A character constant needs at least one character between its quotes (C11 6.4.4.4).",
  },
  "unterminated-literal": {
    severity: "warning",
    message: "missing terminating `%quote%` character",
    explanation:
      "A character constant or string literal must end on its line. The rest of the line is taken as one stray token, as gcc does; a parser that meets it reports an error.",
  },
  "unterminated-raw-string": {
    severity: "error",
    message: "unterminated raw string",
    explanation: 'A raw string `R"x(...)x"` has no end, so the rest of the file belongs to it.',
  },
  "bad-raw-delimiter": {
    severity: "error",
    message: "bad delimiter of a raw string: %problem%",
    explanation:
      'Between `R"` and its parenthesis stand up to 16 characters, none of them a blank, a backslash or a parenthesis.',
  },
  "bad-universal-name": {
    severity: "error",
    message: "%problem%",
    explanation:
      "A universal character name means a character that is not among the basic ones and no surrogate (C11 6.4.3p2), and in an identifier a letter or a digit (annex D).",
  },
  "null-character": {
    severity: "warning",
    message: "null characters are ignored",
    explanation: "A byte 0 outside of literals counts as a blank. The file may be no text at all.",
  },
  "null-in-literal": {
    severity: "warning",
    message: "null characters are kept in the literal",
    explanation: "A byte 0 in a literal belongs to it, as if it were written `\\0`.",
  },
  "blank-before-line-end": {
    severity: "warning",
    message: "a backslash and the end of its line are separated by blanks",
    help: "remove the blanks behind the backslash",
    explanation: "gcc joins the lines nevertheless, and so is done here; other compilers do not.",
  },
  "splice-at-end": {
    severity: "warning",
    message: "a backslash at the end of the file",
    explanation: "There is no line that it could be joined with (C11 5.1.1.2p1).",
  },
  "unterminated-comment": {
    severity: "error",
    message: "unterminated comment",
    help: "close it with `*/`",
    explanation: "A block comment reaches to the end of its file, so everything behind its start is lost.",
  },
  "line-comment": {
    severity: "error",
    message: "`//` comments are not allowed in ISO C90",
    help: "use a later standard, such as `-std=gnu17`",
    explanation:
      "C99 brought line comments. They are taken for comments here too, as gcc does, once with this error.",
  },
  "token-too-long": {
    severity: "error",
    message: "a token of %length% bytes is longer than the limit of %limit%",
    explanation:
      "`##` and `#` can double a token's length each time; a bound keeps a hostile header from eating memory.",
  },

  // Macros
  "bad-macro-name": {
    severity: "error",
    message: "`%name%` cannot be a macro name",
    explanation:
      "A macro's name is an identifier (C11 6.10.3), and neither `defined` nor a word that acts as an operator.",
  },
  "missing-macro-name": {
    severity: "error",
    message: "`#%directive%` needs a macro name",
    explanation: "`#define`, `#undef`, `#ifdef` and their kin are followed by the name of a macro.",
  },
  "missing-space-after-macro-name": {
    severity: "warning",
    message: "missing white space after the macro name `%name%`",
    explanation:
      "C99 wants white space between the name and the replacement list of an object-like macro (6.10.3p3).",
  },
  "bad-macro-parameters": {
    severity: "error",
    message: "in the parameter list of `%name%`: %problem%",
    explanation: "A parameter list is identifiers between commas, at most followed by `...` (C11 6.10.3).",
  },
  "bad-stringify": {
    severity: "error",
    message: "`#` is not followed by a macro parameter",
    explanation: "In a function-like macro `#` makes a string of the parameter behind it (C11 6.10.3.2p1).",
  },
  "paste-at-end": {
    severity: "error",
    message: "`##` cannot stand at either end of a replacement list",
    explanation: "`##` joins the tokens on both of its sides (C11 6.10.3.3p1).",
  },
  "bad-paste": {
    severity: "error",
    message: "joining `%left%` and `%right%` does not give one token",
    explanation:
      "The result of `##` must be a single preprocessing token (C11 6.10.3.3p3); both are kept apart.",
  },
  "cut-string": {
    severity: "warning",
    message: "`#` leaves out the backslash at the end of %text%",
    explanation:
      "It would take the closing quote for a character of the string, which would be no string literal then (C11 6.10.3.2p2).",
  },
  "stray-variadic-name": {
    severity: "warning",
    message: "`%name%` may only stand in the replacement list of a variadic macro",
    explanation: "`__VA_ARGS__` and `__VA_OPT__` mean something only in a macro with `...` (C11 6.10.3p5).",
  },
  "bad-va-opt": {
    severity: "error",
    message: "bad `__VA_OPT__`: %problem%",
    explanation: "`__VA_OPT__` is followed by a parenthesised group, and groups do not nest (C23 6.10.5.1).",
  },
  "macro-redefined": {
    severity: "warning",
    message: "`%name%` redefined",
    explanation:
      "A macro gets another replacement list without an `#undef` between (C11 6.10.3p2). The later one counts.",
  },
  "builtin-macro-changed": {
    severity: "warning",
    message: "%change% the built-in macro `%name%`",
    explanation:
      "Macros that the compiler computes, such as `__LINE__`, should be left alone (C11 6.10.8p2).",
  },
  "poisoned-name": {
    severity: "error",
    message: "attempt to use the poisoned name `%name%`",
    explanation: "`#pragma GCC poison` forbids the further use of a name.",
  },
  "too-few-arguments": {
    severity: "error",
    message: "macro `%name%` requires %expected% arguments, but only %given% given",
    explanation: "The call is left as it is: only the macro's name remains of it.",
  },
  "too-many-arguments": {
    severity: "error",
    message: "macro `%name%` passed %given% arguments, but takes just %expected%",
    explanation: "The call is left as it is: only the macro's name remains of it.",
  },
  "unterminated-arguments": {
    severity: "error",
    message: "unterminated argument list invoking macro `%name%`",
    explanation: "The closing parenthesis of a macro call is missing up to the end of the file or directive.",
  },
  "bad-pragma-operator": {
    severity: "error",
    message: "`_Pragma` takes a parenthesised string literal",
    explanation: 'The operator form of a pragma is `_Pragma("...")` (C11 6.10.9).',
  },

  // Limits
  "expansion-limit": {
    severity: "error",
    message: "more than %limit% macro expansions",
    help: "raise the limit with `--max-expansions` if the header is meant to be so",
    explanation: "A bound on the number of macro expansions keeps a hostile header from running for ever.",
  },
  "token-limit": {
    severity: "error",
    message: "more than %limit% tokens",
    help: "raise the limit with `--max-tokens` if the header is meant to be so",
    explanation: "A bound on the number of tokens keeps a hostile header from running for ever.",
  },
  "call-token-limit": {
    severity: "error",
    message: "one macro call makes more than %limit% tokens",
    help: "raise the limit with `--max-tokens` if the header is meant to be so: a call may make a fifth of it",
    explanation:
      "Arguments of macros are in memory as a whole, so one call is bounded more closely than all of them.",
  },
  "definition-token-limit": {
    severity: "error",
    message: "the replacement list of `%name%` has more than %limit% tokens",
    help: "raise the limit with `--max-tokens` if the header is meant to be so: a macro may have a tenth of it",
    explanation:
      "A macro is in memory as a whole, so it is bounded more closely than the whole of all headers.",
  },
  "nesting-limit": {
    severity: "error",
    message: "%what% nested deeper than %limit%",
    help: "raise the limit with `--max-nesting` if the header is meant to be so",
    explanation:
      "A bound on the depth of nested constructs keeps a hostile header from exhausting the stack.",
  },
  "include-depth-limit": {
    severity: "error",
    message: "`#include` nested deeper than %limit%",
    help: "raise the limit with `--max-include-depth`, or add an include guard",
    explanation: "A file that includes itself without a guard would do so for ever.",
  },

  // Files
  "include-limit": {
    severity: "error",
    message: "more than %limit% inclusions",
    help: "raise the limit with `--max-includes`",
    explanation:
      "A file that includes itself twice is read more often than anyone can wait for. What follows is not read, since without the rest it would have another meaning.",
  },
  "include-not-found": {
    severity: "error",
    message: "`%name%` not found",
    explanation:
      "No directory of the search path has the file. The rest is still translated, without the declarations of that file. Besides the flags, CPATH and C_INCLUDE_PATH name directories as they do for gcc, INCLUDE those of Microsoft's headers, SDKROOT Apple's SDK. For a target of another system, the directories of this one are not searched.",
  },
  "header-not-found": {
    severity: "error",
    message: "header `%name%` not found",
    explanation:
      "A header given on the command line is neither an existing path nor a name on the include search path.",
  },
  "include-syntax": {
    severity: "error",
    message: '`#%directive%` expects "FILENAME" or <FILENAME>',
    explanation: "After the expansion of macros the line must have one of the two forms (C11 6.10.2).",
  },
  "unterminated-header-name": {
    severity: "error",
    message: "missing terminating `>` character",
    explanation:
      "The name of a header in angle brackets reaches to the end of its line, which is taken for it.",
  },
  "empty-file-name": {
    severity: "error",
    message: "empty file name in `#%directive%`",
    explanation: "Between the quotes or angle brackets stands the name of a file.",
  },
  "include-is-directory": {
    severity: "error",
    message: "`%name%` is a directory",
    help: "name a file in it, or search it with `-I`",
    explanation: "Only regular files can be read.",
  },
  "include-is-special": {
    severity: "error",
    message: "`%name%` is not a regular file",
    explanation: "FIFOs, devices and sockets are never read, since reading them may block or never end.",
  },
  "header-is-no-text": {
    severity: "error",
    message: "`%name%` is no header: it is %reason%",
    explanation:
      "Headers are text in an encoding that has ASCII's characters where ASCII has them. The file is passed over as if it were empty.",
  },
  "file-too-large": {
    severity: "error",
    message: "`%name%` has %size% bytes, more than the limit of %limit%",
    help: "raise the limit with `--max-file-size` if the file is meant to be so large",
    explanation: "A bound on the size of one file keeps a hostile tree from eating memory.",
  },
  "unreadable-file": {
    severity: "error",
    message: "cannot read `%name%`: %reason%",
    explanation: "The file exists, but the system does not let it be read.",
  },
  "search-directory-missing": {
    severity: "note",
    message: "`%path%`, which is to be searched for headers, does not exist",
    explanation:
      "Compilers say nothing of a directory that is not there, since lists of flags are often made for several machines. When a header is missing, its message names such directories, too.",
  },
  "host-failed": {
    severity: "error",
    message: "the host failed at `%path%`: %reason%",
    explanation:
      "The program that calls the library gives it a host, through which it looks at files. That host threw an error, or gave what is no answer; it was taken as if nothing were there.",
  },
  "include-next-in-main-file": {
    severity: "warning",
    message: "`#include_next` in the main file is taken as `#include`",
    explanation:
      "`#include_next` goes on behind the directory that the current file was found in; this one was given.",
  },
  "pragma-once-in-main-file": {
    severity: "warning",
    message: "`#pragma once` in the main file",
    explanation: "The file is not included by anything, so there is nothing to do once.",
  },

  // Directives
  "unknown-directive": {
    severity: "error",
    message: "unknown directive `#%name%`",
    explanation: "The line is skipped. In an inactive group it is no error (C11 6.10p4).",
  },
  "extra-tokens": {
    severity: "warning",
    message: "extra tokens at the end of `#%directive%`",
    explanation: "The directive is complete before them; they are left out.",
  },
  "else-without-if": {
    severity: "error",
    message: "`#%directive%` without `#if`",
    explanation:
      "Conditional directives must come in order: `#if`, `#elif`..., `#else`, `#endif` (C11 6.10.1).",
  },
  "else-after-else": {
    severity: "error",
    message: "`#%directive%` after `#else`",
    explanation: "Only `#endif` may follow `#else` (C11 6.10.1).",
  },
  "unterminated-conditional": {
    severity: "error",
    message: "unterminated `#%directive%`",
    help: "close the group with `#endif`",
    explanation: "Each conditional group must end in the file where it began (C11 6.10.1).",
  },
  "error-directive": {
    severity: "error",
    message: "#error %text%",
    explanation: "The header itself says that it cannot be used this way.",
  },
  "warning-directive": {
    severity: "warning",
    message: "#warning %text%",
    explanation: "The header itself has something to say.",
  },
  "bad-line-directive": {
    severity: "error",
    message: "`#line`: %problem%",
    explanation:
      'The directive has a line number and at most a file name behind it: `#line 10 "file.h"` (C11 6.10.4).',
  },
  "line-number-out-of-range": {
    severity: "warning",
    message: "the line number is out of range",
    explanation: "A line number has at most 32 bits; C allows no more than 2147483647 (C11 6.10.4p3).",
  },
  "bad-line-marker": {
    severity: "error",
    message: "invalid flag `%flag%` in line marker",
    explanation: "A line marker ends with flags 1 to 4, in rising order.",
  },
  "bad-marker-nesting": {
    severity: "warning",
    message: "the line marker goes back to `%name%`, which is not where the file was included: ignored",
    explanation:
      "A line marker with the flag 2 goes back to the file in which the last one with the flag 1 stands.",
  },
  "bad-ident-directive": {
    severity: "error",
    message: "`#%directive%` takes a string literal",
    explanation: "`#ident` and `#sccs` put a string into the object file.",
  },
  "deprecated-directive": {
    severity: "warning",
    message: "`%name%` is a deprecated GCC extension",
    explanation:
      "`#import` reads a file once, and `#assert` asserts a predicate; gcc keeps both for old code only.",
  },
  "repeated-assertion": {
    severity: "warning",
    message: "`%predicate%` is asserted with this answer already",
    explanation: "An assertion needs to be made once; the second one changes nothing.",
  },
  "bad-assertion": {
    severity: "error",
    message: "bad assertion: %problem%",
    explanation: "Assertions have the form `#assert predicate (answer)`; they are an old GNU extension.",
  },
  "bad-embed": {
    severity: "error",
    message: "`#embed`: %problem%",
    explanation:
      "`#embed` (C23 6.10.4) names a file and takes the parameters limit, prefix, suffix and if_empty.",
  },

  // #if
  "condition-syntax": {
    severity: "error",
    message: "in `#%directive%`: %problem%",
    explanation:
      "The condition is an integer constant expression (C11 6.10.1); it counts as false where it is none.",
  },
  "condition-overflow": {
    severity: "warning",
    message: "integer overflow in `#%directive%`",
    explanation: "The value does not fit into intmax_t; it wraps.",
  },
  "has-include-outside": {
    severity: "error",
    message: "`%name%` may only be used in `#if`",
    explanation: "`__has_include` and its kin are operators of conditional directives.",
  },
  "bad-has-operator": {
    severity: "error",
    message: "`%name%`: %problem%",
    explanation: "The operator takes one operand in parentheses.",
  },

  // Pragmas
  "bad-pragma": {
    severity: "warning",
    message: "`#pragma %name%`: %problem%",
    explanation: "The pragma is left out.",
  },
  "invalid-pragma": {
    severity: "error",
    message: "`#pragma %name%`: %problem%",
    explanation:
      "The pragma is the preprocessor's own, and what stands behind it is not what it takes. It is left out.",
  },
  "pragma-warning": {
    severity: "warning",
    message: "%text%",
    explanation: "`#pragma GCC warning` or `#pragma message`: the header itself has something to say.",
  },
  "pragma-error": {
    severity: "error",
    message: "%text%",
    explanation: "`#pragma GCC error`: the header itself says that it cannot be used this way.",
  },
} as const;
