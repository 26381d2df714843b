/** What the command line reports. Usage errors are no diagnostics: they end the run before it starts. */

export const cliCatalog = {
  "ignored-flags": {
    severity: "note",
    message: "these compiler flags have no effect here: %flags%",
    explanation:
      "Flags for warnings, optimisation and code generation change nothing about the declarations of a header. They are accepted, so that the flags of `pkg-config --cflags` or of a build can be given as they are.",
  },
  "idle-flags": {
    severity: "note",
    message: "these flags of ctypesgen have no effect: %flags%",
    explanation:
      "ctypesgen's lexer and parser are made by tables that these flags are about. Ours are other ones. The flags are accepted so that command lines need not be changed.",
  },
  "flag-without-effect": {
    severity: "warning",
    message: "`%flag%` has no effect on %form%",
    explanation:
      "Nothing is wrong with the output, but it is not what the flag asks for. `-C`, `-dD` and their kin say how preprocessed text looks (`-E`); a stub, a proof and further outputs stand beside a translation, and not beside the print of a phase; and what says how a Python module looks is not for `--output-language json`. A module has one of three forms: that of `--style ctypesgen`, which is the default, that of `--style interoptopus`, and ctypesgen's own (`--compat`). `--init-name`, `--callbacks-name` and `--namespaces` are for typed modules, which have classes of enums and records of their own, so that `--enums`, `--compare-records`, `--naming` and `--strip-prefix` are for the default form. A module in ctypesgen's own form is as ctypesgen would make it.",
  },
  "no-library-named": {
    severity: "warning",
    message: "no library is named for what is declared here (%what%): the module has none of it",
    help: "name the library with `-l`: `-lz` for zlib.h, `-lc` for the C library's own headers",
    explanation:
      "A module looks for each function and variable in the libraries of `-l` when it is imported, and leaves out what none of them has. Without any, types and constants are all that is left. Where that is what is wanted, `--no-warn no-library-named` says so.",
  },
  "wrappers-to-compile": {
    severity: "note",
    message: "`%path%` is to be compiled to a library, which `-l` names: the module calls its functions",
    explanation:
      "`--wrap-static-inline FILE.c` writes C functions for what no library exports, or what ctypes cannot call. A C compiler makes a library of the file, and the run that writes the module is told of that by `-l`, as of the headers' own library. Without it, the module does not have these functions.",
  },
  "nothing-to-explain": {
    severity: "error",
    message: "the headers declare nothing that is called `%name%`",
    help: "`--dump names` lists what they declare",
    explanation:
      "`bindwright explain NAME HEADER` tells of a name in C or in Python, of what was left out, and of names in headers that were not asked for or in groups of conditionals that are skipped. Of this one the headers have no word.",
  },
  "cannot-run-preprocessor": {
    severity: "error",
    message: "cannot preprocess with `%program%`: %reason%",
    help: "check the program after `--cpp`, or do without: headers are preprocessed here by default",
    explanation: "`--cpp COMMAND` starts COMMAND as it is, without a shell, and reads what it prints.",
  },
  "preprocessor-failed": {
    severity: "error",
    message: "`%program%` failed with status %status%",
    explanation:
      "What the program of `--cpp` has printed so far is translated all the same, as with headers that have errors. With `--compat ctypesgen-fork` nothing is written.",
  },
  "preprocessor-says": {
    severity: "warning",
    message: "%program%: %line%",
    explanation: "A line that the program of `--cpp` has printed to its standard error.",
  },
  "cannot-read-text": {
    severity: "error",
    message: "cannot read `%path%`: %reason%",
    help: "check the path after `--header-template`, `--insert-file` or `--string-template`",
    explanation: "The text shall stand in the module; without it, the module would be another one.",
  },
  "package-renamed": {
    severity: "warning",
    message: "the package is called `%name%`: `%asked%` is Python's own",
    help: "call the folder after `--package` otherwise",
    explanation:
      "A package is called as its folder is. One with the name of a keyword cannot be imported, and one with the name of a module of Python's standard library would hide that, or be hidden by it.",
  },
  "module-not-importable": {
    severity: "warning",
    message: "no `import` can name the module `%path%`",
    help: "give it a name of letters, digits and underscores that is no keyword of Python",
    explanation:
      "Python's `import` takes identifiers. A module in a file of another name is found by `importlib.import_module` alone.",
  },
  "module-hides-standard": {
    severity: "warning",
    message: "`%path%` has the name of Python's own module `%name%`",
    help: "choose another name, such as `%other%`, or put it into a package",
    explanation:
      "Where the module stands first on the path, everything that imports Python's own module of that name gets this one; elsewhere it is not found itself.",
  },
  "unknown-code": {
    severity: "error",
    message: "no diagnostic has the code `%code%`",
    help: "codes stand in brackets at the end of each message",
    explanation:
      "`--error` and `--no-warn` name diagnostics by their codes. A wrong one would have no effect and nobody would know.",
  },
  "cannot-write-output": {
    severity: "error",
    message: "cannot write `%path%`: %reason%",
    help: "choose another place with `%flag%`, or mend what the message names",
    explanation:
      "Outputs are written to a temporary file in the same folder, which then takes the place of the old one. When that fails for one of them, all old files are as they were.",
  },
  "needs-output-file": {
    severity: "error",
    message: "`%path%` is not written: it goes beside the module, and that goes to standard output",
    help: "say with `-o` where the module shall be",
    explanation:
      "Some outputs have several files, whose places are told by the place of the first. Standard output has none.",
  },
  "headers-of-host": {
    severity: "warning",
    message: "`%path%` is a header of this machine, read for %target%",
    help: "name the target's own headers with `--sysroot`, or with `-nostdinc -isystem`",
    explanation:
      "System headers differ from one machine to the next: sizes, constants and whole declarations. Where the target's own are not found, those of this machine are what is left, and what is made of them may be wrong.",
  },
  "no-sibling-target": {
    severity: "error",
    message: "there is no target beside %target% that `-m%size%` could mean",
    help: "name the target that is meant with `--target`",
    explanation:
      "`-m32`, `-m64` and `-mx32` choose between targets of one system with other sizes of a word, such as x86_64-linux-gnu, i386-linux-gnu and x86_64-linux-gnux32.",
  },
  "cannot-read-standard-input": {
    severity: "error",
    message: "cannot read standard input: %reason%",
    explanation: "The header `-` is read from standard input, which is closed or no readable file.",
  },
} as const;
