/**
 * The loader of the module, in Python: ctypesgen's names and places, without a process of its own. The directories that
 * the dynamic linker knows are listed for versioned names, since systems without development files have no `libz.so`;
 * `ctypes.util.find_library`, which may start a compiler, is asked last. One of several libraries may be missing, as
 * docs/adr/0010-libraries-are-read.md tells.
 */

const builtins = [
  "AttributeError",
  "ImportError",
  "LookupError",
  "OSError",
  "RuntimeWarning",
  "ValueError",
  "all",
  "getattr",
  "int",
  "len",
  "open",
  "property",
  "sorted",
  "str",
  "tuple",
];

const text: string = String.raw`# Begin loader


def _bindwright_loader(file):
    import ctypes
    import os
    import sys

    is_windows = os.name == "nt" or sys.platform in ("cygwin", "msys")
    is_darwin = sys.platform == "darwin"
    here = os.path.dirname(os.path.abspath(file)) if file else None
    if is_windows:
        forms = ("%s.dll", "lib%s.dll", "%slib.dll", "%s")
    elif is_darwin:
        forms = (
            "lib%s.dylib",
            "lib%s.so",
            "lib%s.bundle",
            "%s.dylib",
            "%s.so",
            "%s.bundle",
            "%s",
        )
    else:
        forms = ("lib%s.so", "%s.so", "%s")

    class LibraryLoader:
        # Finds and opens libraries; "other_dirs" are searched first.
        __qualname__ = "LibraryLoader"

        class Lookup:
            # An open library; "access" has a ctypes library for each convention.
            def __init__(self, path, dllclass=ctypes.CDLL):
                mode = ctypes.RTLD_GLOBAL if is_darwin else ctypes.DEFAULT_MODE
                # So that ctypes.get_errno() tells what a call left behind.
                self.access = {"cdecl": dllclass(path, mode, use_errno=True)}
                if os.name == "nt":
                    self.access["stdcall"] = ctypes.WinDLL(
                        path, use_errno=True, use_last_error=True
                    )
                elif sys.maxsize > 2**32:
                    # There is one convention, and compilers ignore the attribute.
                    self.access["stdcall"] = self.access["cdecl"]
                self.found = {convention: {} for convention in self.access}

            def get(self, name, calling_convention="cdecl"):
                found = self.found.get(calling_convention)
                if found is None:
                    raise LookupError(
                        f"Unknown calling convention '{calling_convention}' for function '{name}'"
                    )
                if name not in found and not self.has(name, calling_convention):
                    raise AttributeError(f"the library has no symbol {name}")
                return found[name]

            def has(self, name, calling_convention="cdecl"):
                found = self.found.get(calling_convention)
                if found is None:
                    return False
                if name not in found:
                    # What getattr of ctypes does, for names with underscores too.
                    library = self.access[calling_convention]
                    try:
                        function = library._FuncPtr((name, library))
                    except AttributeError:
                        return False
                    function.__name__ = name
                    found[name] = function
                return True

            def __getattr__(self, name):
                return self.found["cdecl"].get(name) or getattr(
                    self.access["cdecl"], name
                )

        def __init__(self):
            self.other_dirs = []

        def __call__(self, libname, dllclass=ctypes.CDLL, search_system=True):
            tried = []
            for path in self.getpaths(libname, search_system):
                try:
                    return self.Lookup(path, dllclass)
                except OSError as error:
                    tried.append(f"{path}: {error}")
            searched = (
                ", ".join(dict.fromkeys(self.other_dirs + ([here] if here else [])))
                or "nowhere else"
            )
            if search_system:
                searched = "the system's library directories and " + searched
            attempts = "\n  ".join(tried) or "nothing"
            raise ImportError(
                f"Could not load {libname}. Searched {searched}; tried:\n  {attempts}"
            )

        def load_several(self, libnames):
            # What one library has is of use without the others.
            opened = {}
            reasons = []
            for libname in libnames:
                try:
                    opened[libname] = self(libname)
                except ImportError as error:
                    reasons.append(str(error))
                    opened[libname] = stand_in(str(error))
            if len(reasons) == len(opened):
                raise ImportError("\n".join(reasons))
            if reasons:
                import warnings

                for reason in reasons:
                    warnings.warn(reason, RuntimeWarning, stacklevel=2)
            return opened

        def getpaths(self, libname, search_system=True):
            # All paths to try, in order; none is looked up in vain.
            if os.path.isabs(libname):
                yield libname
                return
            names = [form % libname for form in forms]
            for directory in self.other_dirs + ([here] if here else []):
                for name in names:
                    path = os.path.join(directory, name)
                    if os.path.exists(path):
                        yield path
            if not search_system:
                return
            for name in names:
                if name != libname or "." in name:
                    yield name
            for path in getplatformpaths(libname, names):
                yield path
            for name in names:
                path = os.path.join(os.getcwd(), name)
                if os.path.exists(path):
                    yield path
            # This one may start a compiler.
            import ctypes.util

            for name in [libname] + names:
                path = ctypes.util.find_library(name)
                if path:
                    yield path

    def stand_in(reason):
        class Missing:
            # Stands for a library that is not there, beside others that are.
            def __init__(self):
                self.access = {}

            def get(self, name, calling_convention="cdecl"):
                raise ImportError(reason)

            def has(self, name, calling_convention="cdecl"):
                return False

            @property
            def _handle(self):
                # What ctypes asks for to look for a variable.
                raise ValueError(reason)

            def __getattr__(self, name):
                raise AttributeError(reason)

        return Missing()

    def getplatformpaths(libname, names):
        if is_windows:
            return
        versioned = []
        for directory in getdirectories():
            try:
                entries = os.listdir(directory)
            except OSError:
                continue
            present = [name for name in names if name in entries]
            for name in present:
                yield os.path.join(directory, name)
            for name in names[:2]:
                versioned += [
                    (version(entry, name), directory, entry)
                    for entry in entries
                    if entry.startswith(name + ".") and version(entry, name)
                ]
        # The newest interface first; of one the shortest name, which is the linker's.
        versioned.sort(
            key=lambda found: (
                -found[0][0],
                len(found[0]),
                [-part for part in found[0]],
            )
        )
        for _, directory, entry in versioned:
            yield os.path.join(directory, entry)

    def version(entry, name):
        # The numbers of libz.so.1.2.13, or nothing when something else follows.
        parts = entry[len(name) + 1 :].split(".")
        return (
            tuple(int(part) for part in parts)
            if all(part.isdigit() for part in parts)
            else ()
        )

    def getdirectories():
        variables = ["LD_LIBRARY_PATH", "SHLIB_PATH", "LIBPATH", "LIBRARY_PATH"]
        if is_darwin:
            variables = [
                "LD_LIBRARY_PATH",
                "DYLD_LIBRARY_PATH",
                "LD_RUN_PATH",
                "DYLD_FALLBACK_LIBRARY_PATH",
            ]
        found = []
        for variable in variables:
            found += os.environ.get(variable, "").split(os.pathsep)
        if is_darwin:
            if (
                getattr(sys, "frozen", None) == "macosx_app"
                and "RESOURCEPATH" in os.environ
            ):
                found.append(
                    os.path.join(os.environ["RESOURCEPATH"], "..", "Frameworks")
                )
            home = os.path.expanduser("~/lib")
            found += [home, "/usr/local/lib", "/opt/homebrew/lib", "/usr/lib"]
        else:
            found += read_configuration("/etc/ld.so.conf", 0)
            machine = getattr(sys.implementation, "_multiarch", "")
            if machine:
                found += ["/lib/" + machine, "/usr/lib/" + machine]
            found += ["/lib64", "/usr/lib64", "/lib", "/usr/lib", "/usr/local/lib"]
        seen = set()
        for directory in found:
            real = os.path.realpath(directory)
            if directory and real not in seen:
                seen.add(real)
                yield directory

    def read_configuration(path, depth):
        found = []
        try:
            with open(path, encoding="utf-8", errors="surrogateescape") as lines:
                for line in lines:
                    words = line.partition("#")[0].split()
                    if len(words) > 1 and words[0] == "include" and depth < 8:
                        import glob

                        pattern = os.path.join(os.path.dirname(path), words[1])
                        for included in sorted(glob.glob(pattern)):
                            found += read_configuration(included, depth + 1)
                    elif words and words[0].startswith("/"):
                        found.append(words[0])
        except OSError:
            pass
        return found

    loader = LibraryLoader()

    def add_library_search_dirs(other_dirs):
        # Relative ones are relative to this module.
        for directory in other_dirs:
            if not os.path.isabs(directory):
                directory = os.path.normpath(
                    os.path.join(here or os.getcwd(), directory)
                )
            loader.other_dirs.append(directory)

    return LibraryLoader, loader, add_library_search_dirs
`;

const statements: string = `

LibraryLoader, loader, add_library_search_dirs = _bindwright_loader(
    globals().get("__file__")
)
load_library = loader

# End loader
`;

const searchLoop = `            for directory in self.other_dirs + ([here] if here else []):
`;

/** ctypesgen's fork: a place to search may be the file itself, or a pattern of it. */
const fileSearch = `            parts = {"{name}": libname, "{prefix}": "" if is_windows else "lib"}
            parts["{suffix}"] = (
                "dll" if is_windows else "dylib" if is_darwin else "so"
            )
            for path in self.other_dirs:
                for part in parts:
                    path = path.replace(part, parts[part])
                if os.path.isfile(path):
                    yield path
`;

const forkText: string = text.replace(searchLoop, () => `${fileSearch}${searchLoop}`);

/**
 * Of Python's names, those that the module binds itself are kept for the loader.
 *
 * @param takesFiles Whether places to search may be files.
 */
export function printLoader(bound: ReadonlySet<string>, takesFiles: boolean): string {
  return `${defineLoader(bound, takesFiles)}${statements}`;
}

/** The function that makes the loader, without the statements that call it. */
export function defineLoader(bound: ReadonlySet<string>, takesFiles: boolean): string {
  const chosen = takesFiles ? forkText : text;
  const kept = builtins.filter((name) => bound.has(name)).map((name) => `, ${name}=${name}`);
  return kept.length === 0
    ? chosen
    : chosen.replace("_bindwright_loader(file)", `_bindwright_loader(file${kept.join("")})`);
}
