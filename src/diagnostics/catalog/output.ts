/** What the output reports. */

export const outputCatalog = {
  "not-in-json": {
    severity: "note",
    message: "`%name%` is left out of the JSON: %reason%",
    explanation:
      "ctypesgen's JSON has names for what ctypes can do and for the expressions that ctypesgen can translate. A declaration beyond that is left out, and so is what needs it. `--output-language=ir` prints everything.",
  },
  "unknown-template-key": {
    severity: "warning",
    message: "nothing stands for `%(%key%)s` in the header template",
    help: "use %(name)s, %(argv)s, %(date)s or %(version)s",
    explanation: "A template's keys stand for texts that the run knows; another key is left as it is.",
  },
  "python-name-changed": {
    severity: "warning",
    message: "`%name%` is called `%python%` in the module: %reason%",
    explanation:
      "A name of C that Python cannot have, or that the module needs for itself, gets `_` before it, or after it when it is a tag. With `--naming pep8` a keyword gets `_` after it, and the later one of two that come to one name `_2`. What refers to it goes on to do so.",
  },
  "short-name-taken": {
    severity: "note",
    message: "`%name%` has no name without its prefix: something else is called `%short%`",
    explanation:
      "`--strip-prefix` adds names without prefixes where nothing has them: of two with one short name the first gets it.",
  },
  "function-declined": {
    severity: "note",
    message: "`%name%` cannot be called through ctypes: %reason%",
    help: "`--wrap-static-inline FILE.c` writes a C function that takes and returns plain values or pointers",
    explanation:
      "ctypes and the libffi below it lack some types, and pass some records in other registers than C does, which reads rubbish or ends the process. The module has a callable in its place that raises NotImplementedError and says why.",
  },
  "callback-declined": {
    severity: "note",
    message:
      "functions that `%name%` points to cannot be called through ctypes, nor made of Python's: %reason%",
    explanation:
      "What `function-declined` says of functions holds for pointers to them, too. The pointer is an address in the module, which takes what `void *` takes, and that raises NotImplementedError and says why where it is called, or made of a function of Python.",
  },
  "callback-not-made": {
    severity: "note",
    message:
      "functions that `%name%` points to can be called through ctypes, but not made of Python's: %reason%",
    explanation:
      "ctypes has no callbacks that return a record (CPython bpo-5710). A pointer that C hands over is called as any other; making one of a function of Python raises NotImplementedError and says why. Let a function of C return the record, and hand on its address.",
  },
  "no-library-for-functions": {
    severity: "error",
    message: "the headers declare functions or variables, and no library is given",
    help: "say which with `-l`, or leave them out with `--symbol-rules never=REGEXPR`",
    explanation:
      "With `--compat ctypesgen-fork`, a module of functions and variables has one library. Without the mode, such a module is made without them.",
  },
  "macro-left-out": {
    severity: "note",
    message: "the macro `%name%` is left out of the module: %reason%",
    explanation:
      "What no Python object can stand for truly is left out, and named with its reason in a comment at the end of the module. A function or a variable of the same name is another thing, and stays.",
  },
  "left-out-of-python": {
    severity: "note",
    message: "`%name%` is left out of the module: %reason%",
    explanation:
      "What no Python object can stand for truly is left out, and named with its reason in a comment at the end of the module.",
  },
  "left-out-of-luajit": {
    severity: "note",
    message: "`%name%` is left out of the Lua file: %reason%",
    explanation:
      "LuaJIT reads the declarations of a file as a whole: one that it cannot read would take all others with it.",
  },
  "changed-in-luajit": {
    severity: "note",
    message: "`%name%` is another type in the Lua file: %reason%",
    explanation:
      "LuaJIT lacks some types of C. What has the same size and the same places of its members stands for them, so that the rest can be used.",
  },
} as const;
