"""`main(words)` and `api_main(arguments)` of the fork, over the command line of bindwright.

BINDWRIGHT is the command in shell words, where it is not `bindwright`.
"""

import os
import shlex
import subprocess
import sys

# Arguments of `api_main` by name: the flag, for those with values, whose values are its words.
VALUES = {
    "headers": "--headers",
    "system_headers": "--system-headers",
    "library": "--library",
    "output": "--output",
    "modules": "--modules",
    "linkage_anchor": "--linkage-anchor",
    "include_search_paths": "--includedirs",
    "universal_libdirs": "--universal-libdirs",
    "compile_libdirs": "--compile-libdirs",
    "runtime_libdirs": "--runtime-libdirs",
    "universal_libpaths": "--univ-libpaths",
    "compile_libpaths": "--ct-libpaths",
    "runtime_libpaths": "--rt-libpaths",
    "preproc_savepath": "--preproc-savepath",
    "symbol_rules": "--symbol-rules",
    "inserted_files": "--insert-files",
    "output_language": "--output-language",
    "dllclass": "--dllclass",
    "string_template": "--string-template",
}

# The flag for True.
SWITCHES = {
    "optimize_lexer": "--optimize-lexer",
    "all_headers": "--all-headers",
    "builtin_symbols": "--builtin-symbols",
    "no_stddef_types": "--no-stddef-types",
    "no_gnu_types": "--no-gnu-types",
    "no_python_types": "--no-python-types",
    "no_load_library": "--no-load-library",
    "preproc_errcheck": "--preproc-errcheck",
    "no_srcinfo": "--no-srcinfo",
    "show_all_errors": "--all-errors",
    "show_long_errors": "--show-long-errors",
}

# The flag for False.
DENIALS = {
    "search_sys": "--no-system-libsearch",
    "embed_templates": "--no-embed-templates",
    "include_macros": "--no-macros",
    "include_undefs": "--no-undefs",
    "guard_symbols": "--no-symbol-guards",
    "guard_macros": "--no-macro-guards",
    "add_srcinfo": "--no-srcinfo",
    "preproc_errcheck": "--no-preproc-errcheck",
    "show_macro_warnings": "--no-macro-warnings",
}


def main(given_argv=None):
    """Like argparse, ends the interpreter where the words are wrong; a RuntimeError where there is no output."""
    words = sys.argv[1:] if given_argv is None else [os.fspath(word) for word in given_argv]
    command = shlex.split(os.environ.get("BINDWRIGHT", "bindwright"))
    status = subprocess.run(command + ["--compat", "ctypesgen-fork"] + words).returncode
    if status == 2:
        raise SystemExit(2)
    if status != 0:
        raise RuntimeError("bindwright ended with status %d" % status)


def api_main(args):
    """Takes the names that the fork's argument parser gives its flags."""
    words = []
    for name, value in args.items():
        words += words_of(name, value)
    main(words)


def words_of(name, value):
    if value is None:
        return []
    if name in VALUES:
        values = [os.fspath(one) for one in (value if isinstance(value, (list, tuple)) else [value])]
        return [VALUES[name]] + values if values else []
    if name == "cppargs":
        return [word for pair in value for word in pair]
    if name == "cpp":
        return ["--cpp", " ".join(shlex.quote(word) for word in value)]
    if name == "no_default_cppflags":
        return ["-X"] + list(value)
    if name == "debug_level":
        return ["--debug-level", str(value)]
    if isinstance(value, bool) and (name in SWITCHES or name in DENIALS):
        flag = (SWITCHES if value else DENIALS).get(name)
        return [] if flag is None else [flag]
    raise TypeError("ctypesgen has no argument %r with the value %r" % (name, value))


if __name__ == "__main__":
    main()
