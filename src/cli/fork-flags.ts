/**
 * The flag table of `--compat ctypesgen-fork`: the command line of pypdfium2's fork of ctypesgen. Its rows stand before the
 * usual ones, of which the spellings that it gives another meaning are taken away; so it understands gcc's words, too.
 */

import type { ModuleForm, SearchDirectory } from "../options.ts";
import { type Flag, formOf } from "./flag.ts";
import { flags } from "./flags.ts";
import { type Request, withOptions } from "./request.ts";

/** The fork's rows whose meaning is that of a usual one, which takes one word. */
const renamed: readonly {
  readonly usual: string;
  readonly spellings: Flag["spellings"];
  readonly takesOne?: true;
}[] = [
  { usual: "--output", spellings: ["-o", "--output"], takesOne: true },
  { usual: "--module", spellings: ["-m", "--modules", "--link-modules"] },
  // Its later versions say paths, which may be patterns of files: `./{prefix}{name}.{suffix}`.
  { usual: "--libdir", spellings: ["-L", "--universal-libdirs", "--univ-libpaths"] },
  { usual: "--compile-libdir", spellings: ["--compile-libdirs", "--ct-libpaths"] },
  { usual: "--runtime-libdir", spellings: ["--runtime-libdirs", "--rt-libpaths"] },
  { usual: "--define", spellings: ["-D", "--define"] },
  { usual: "--undefine", spellings: ["-U", "--undefine"] },
  { usual: "--symbol-rules", spellings: ["--symbol-rules"] },
  { usual: "--save-preprocessed-headers", spellings: ["--preproc-savepath"], takesOne: true },
  { usual: "--insert-file", spellings: ["--insert-files"] },
];

const own: readonly Flag[] = [
  {
    spellings: ["-i", "--headers"],
    argument: "HEADER",
    leastWords: 1,
    group: "Output",
    help: "translate these headers",
    apply: addHeader,
  },
  {
    spellings: ["--system-headers"],
    argument: "HEADER",
    leastWords: 1,
    group: "Output",
    help: "translate these headers, found on the include search path",
    apply: addHeader,
  },
  {
    spellings: ["-l", "--library"],
    argument: "LIBRARY",
    group: "Libraries and modules",
    help: "bind to LIBRARY",
    apply: (request, value) => withOptions(request, { libraries: [value] }),
  },
  {
    spellings: ["-I", "--includedirs"],
    argument: "DIR",
    leastWords: 1,
    group: "Preprocessor",
    help: "search DIR for headers",
    apply: addIncludeDirectory,
  },
  {
    spellings: ["-X", "--no-default-cppflags"],
    argument: "ENTRY",
    leastWords: 0,
    group: "Preprocessor",
    help: "do without the default -D or -U of ENTRY, or without all of them",
    apply: (request, value) => ({
      ...request,
      removedDefaults: [...(request.removedDefaults ?? []), ...(value === "" ? [] : [value])],
    }),
  },
  {
    spellings: ["--preproc-errcheck"],
    group: "Preprocessor",
    help: "write nothing where preprocessing fails (the default)",
    apply: (request) => ({ ...request, checksPreprocessing: true }),
  },
  {
    spellings: ["--no-preproc-errcheck"],
    group: "Preprocessor",
    help: "go on where preprocessing fails",
    apply: (request) => ({ ...request, checksPreprocessing: false }),
  },
  {
    spellings: ["--linkage-anchor"],
    argument: "DIR",
    group: "Libraries and modules",
    help: "DIR is the package that relative modules and the shared support code are of",
    apply: (request, value) => ({ ...request, linkageAnchor: value }),
  },
  {
    spellings: ["--no-embed-templates"],
    group: "Output",
    help: "put the support code into files of the package, which its modules share",
    apply: (request) => withOptions(request, { embedPreamble: false }),
  },
  {
    spellings: ["--string-template"],
    argument: "FILE",
    group: "Output",
    help: "text is what the Python code in FILE calls String and WideString",
    apply: (request, value) => ({ ...request, stringTemplate: value }),
  },
  {
    spellings: ["--no-system-libsearch"],
    group: "Libraries and modules",
    help: "look for the library in the given directories alone",
    apply: (request) => withForm(request, { searchesSystem: false }),
  },
  {
    spellings: ["--dllclass"],
    argument: "CLASS",
    choices: ["CDLL", "WinDLL", "OleDLL", "PyDLL", "pythonapi"],
    group: "Libraries and modules",
    help: "what of ctypes opens the library",
    apply: (request, value) => {
      const classed = withForm(request, { libraryClass: value as ModuleForm["libraryClass"] });
      // The interpreter's own functions are in no file that is known now.
      return value === "pythonapi" ? withOptions(classed, { lookForLibraries: false }) : classed;
    },
  },
  {
    spellings: ["--no-symbol-guards"],
    group: "Output",
    help: "the library has all functions: do not ask for each",
    apply: (request) => withForm(request, { guardsSymbols: false }),
  },
  {
    spellings: ["--no-macro-guards"],
    group: "Output",
    help: "all macros can be computed: no try around each",
    apply: (request) => withForm(request, { guardsMacros: false }),
  },
  {
    spellings: ["--no-srcinfo"],
    group: "Output",
    help: "do not tell where in the headers things are",
    apply: (request) => withForm(request, { showsPlaces: false }),
  },
];

/** What the fork took away. */
const removed: ReadonlySet<string> = new Set([
  "--include",
  "-R",
  "--rpath",
  "--include-symbols",
  "-x",
  "--exclude-symbols",
  "--allow-gnu-c",
  "--header-template",
  "--strip-build-path",
  "-P",
  "--strip-prefix",
  "--no-embed-preamble",
]);

export const forkFlags: readonly Flag[] = makeTable();

function makeTable(): readonly Flag[] {
  const rows = [...renamed.map(rename), ...own];
  const taken = new Set(rows.flatMap(({ spellings }) => spellings));
  const others = flags.flatMap((flag): readonly Flag[] => {
    const left = flag.spellings.filter((text) => !taken.has(text) && !removed.has(text));
    // A row whose short spelling has another meaning here goes as a whole, unless it is gcc's.
    const isReplaced = left.length < flag.spellings.length && left.every((text) => formOf(text) === "long");
    const [first, ...rest] = left;
    return first === undefined || isReplaced ? [] : [{ ...flag, spellings: [first, ...rest] }];
  });
  return [...rows, ...others];
}

function rename({ usual, spellings, takesOne }: (typeof renamed)[number]): Flag {
  const flag = flags.find((row) => row.spellings.includes(usual)) as Flag;
  return { ...flag, spellings, ...(takesOne === true ? {} : { leastWords: 1 as const }) };
}

function addHeader(request: Request, value: string): Request {
  return withOptions(request, { headers: [...request.options.headers, value] });
}

function addIncludeDirectory(request: Request, path: string): Request {
  const directory: SearchDirectory = { path, kind: "angle" };
  return withOptions(request, { searchDirectories: [...request.options.searchDirectories, directory] });
}

function withForm(request: Request, changed: Partial<ModuleForm>): Request {
  return withOptions(request, { form: { ...request.options.form, ...changed } });
}
