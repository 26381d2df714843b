/** What a run's options can have wrong, whoever gives them: a command line or another program. */

export const optionsCatalog = {
  "unknown-target": {
    severity: "error",
    message: "there is no target `%name%`",
    help: "use one of: %known%",
    explanation:
      "A target decides the sizes and alignments of C's types and the macros that headers test. Only known ones can be translated for, since a guessed layout would be a wrong one.",
  },
  "unknown-compiler": {
    severity: "error",
    message: "there is no compiler `%name%`",
    help: "use gcc, clang or msvc, also with a version: clang=14, msvc=19.38",
    explanation:
      "Headers ask which compiler reads them. `--compiler` says whose predefined macros and built-in functions they find, and of which version.",
  },
  "compiler-not-of-target": {
    severity: "error",
    message: "there is no %name% for %target%",
    help: "there is %known%",
    explanation:
      "A compiler's predefined macros are facts about a target. Only those combinations are known that headers are written for.",
  },
  "flag-of-other-abi": {
    severity: "error",
    message: "`%flag%` is another calling convention than that of %target%",
    help: "name the target that is meant with `--target`, or leave the flag out",
    explanation:
      "`-mabi=` and `-mfloat-abi=` choose how functions are called. A target's own values are taken; with another one, bindings would call the functions wrongly. `-miamcu` is of 32-bit x86 alone.",
  },
  "wrong-register-count": {
    severity: "error",
    message: "`%flag%` names no number of registers",
    help: "give a number from 0 to %greatest%",
    explanation:
      "`-mregparm=` says how many arguments 32-bit x86 passes in registers, and there are three. Compilers refuse what is no such number; taken for another one, bindings would call the functions wrongly.",
  },
  "flag-not-of-target": {
    severity: "warning",
    message: "`%flag%` is not known for %target%, and changes nothing",
    help: "look for a slip in its spelling",
    explanation:
      "`-march=`, `-mcpu=` and `-mtune=` choose a processor, and with it macros that headers test. What names none that is known for the target has no macros; compilers refuse it.",
  },
  "native-processor": {
    severity: "warning",
    message: "`%flag%` is taken for the baseline of %target%",
    help: "name the processor: `gcc -march=native -Q --help=target` tells its name",
    explanation:
      "What is made of a header depends on no machine that it is made on, so nothing is asked of its processor. Macros of instruction sets beyond the target's baseline are not defined.",
  },
  "unknown-output-language": {
    severity: "error",
    message: "there is no output language `%name%`",
    help: "use one of: %known%",
    explanation: "Each output language has an emitter of its own; no emitter has this name.",
  },
  "invalid-option": {
    severity: "error",
    message: "the option `%name%` cannot be used: %reason%",
    help: "see the type `Options` of the library",
    explanation:
      "Options are checked before anything is read, since a wrong one would be misunderstood in silence.",
  },
  "no-headers": {
    severity: "error",
    message: "no header was given",
    help: "name a header: an existing path, or a name on the include search path such as `zlib.h`",
    explanation: "There is nothing to translate without a header.",
  },
  "macro-prototype-without-macro": {
    severity: "error",
    message: "`%prototype%` is a prototype of no macro that takes arguments",
    help: "write it as C does: `int MAX(int a, int b)`",
    explanation:
      "`--macro-prototype` gives a function-like macro the types that it lacks, so that `--wrap-static-inline` can make a C function of it. The headers must define a macro of that name that takes arguments.",
  },
  "pattern-without-match": {
    severity: "warning",
    message: "`%flag%` matches %what%",
    help: "`--dump names` lists the names",
    explanation:
      "A pattern that nothing is called like has no effect; most are slips. `-i` and `-x` match the start of a name, `--symbol-rules` and `--enums` all of it, and tags are called as in Python: `struct_point`.",
  },
  "invalid-symbol-rule": {
    severity: "error",
    message: "`%pattern%` is not a regular expression: %reason%",
    help: "escape characters such as `(`, `[` and `+` with a backslash",
    explanation:
      "Symbols are included and excluded by regular expressions, matched from the start of the Python name. `--enums FORM=REGEXPR` takes one for the whole tag or typedef.",
  },
} as const;
