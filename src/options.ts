/** What a run is asked to do. Plain data; knows no flag and no file. Defaults are here and nowhere else. */

export interface MacroOption {
  /** In the order given: `-D` and `-U` of one name override each other. */
  readonly kind: "define" | "undefine";
  /** `NAME`, `NAME=VALUE`, `F(x)=...`, or the name to undefine. */
  readonly text: string;
}

export interface SearchDirectory {
  readonly path: string;
  readonly kind: "quote" | "angle" | "system" | "after";
}

/** `-include` and `-imacros`: read before everything else, as by `#include "path"`; of "macros" only the macros are kept. */
export interface ForcedInclude {
  readonly kind: "include" | "macros";
  readonly path: string;
}

/** The style of a module's names: C's own, or that of Python's style guide. */
export type Naming = "c" | "pep8";

/** "ctypesgen-fork" is pypdfium2's. */
export type Compatibility = "none" | "ctypesgen" | "ctypesgen-fork";

export interface SymbolRule {
  readonly rule: "yes" | "if_needed" | "never";
  readonly pattern: string;
  /**
   * The pattern matches whole names, the last such rule that matches counts, and it counts more than any other
   * (`--symbol-rules`). Otherwise the pattern matches the start of a name, and "never" counts more than "yes" (`-i`, `-x`).
   */
  readonly isWhole?: true;
}

/** "auto" looks at the values: flags are IntFlag, everything else is IntEnum. */
export type EnumForm = "ints" | "intenum" | "intflag" | "auto";

/** Without a pattern it is for all enums; otherwise for those of which a tag or a typedef matches as a whole. */
export interface EnumRule {
  readonly form: EnumForm;
  readonly pattern?: string;
}

/** What the file is called that `macroPrototypes` are read from. */
export const prototypesFile = "<macro-prototypes>";

/** A text that is appended to the module, and where it is from. */
export interface InsertedFile {
  readonly path: string;
  readonly text: string;
}

export interface LanguageOptions {
  /** `-std=`: c89, gnu17, ... */
  readonly standard: string;
  readonly trigraphs: boolean;
  /** Set by `-funsigned-char` and `-fsigned-char`. */
  readonly charSigned: boolean | undefined;
  readonly shortEnums: boolean;
  readonly msExtensions: boolean;
  /** `-fpack-struct[=n]` in bytes; 0 when off. */
  readonly packStruct: number;
}

export interface Limits {
  readonly includeDepth: number;
  /** Files that are entered, each as often as it is. */
  readonly includes: number;
  readonly tokens: number;
  readonly expansions: number;
  readonly nesting: number;
  /** Bytes of one file. */
  readonly fileSize: number;
}

/** What the fork of ctypesgen lets its users say about the form of a module; all other modes have the defaults. */
export interface ModuleForm {
  /** Comments tell where in the headers things are. */
  readonly showsPlaces: boolean;
  /** A function that the library lacks is left out at import; otherwise importing fails. */
  readonly guardsSymbols: boolean;
  /** The same for macros whose value cannot be computed. */
  readonly guardsMacros: boolean;
  /** The loader looks where the system has its libraries, too. */
  readonly searchesSystem: boolean;
  /** What of ctypes opens the libraries; "pythonapi" is Python's own. */
  readonly libraryClass: "CDLL" | "WinDLL" | "OleDLL" | "PyDLL" | "pythonapi";
  /** Python that says what String and WideString are; without it, text is a pointer to characters. */
  readonly stringTemplate: string | undefined;
  /** The output's folder, relative to the one that has the shared support code: `""`, `"sub"`, `"sub/folder"`. */
  readonly placeInPackage: string;
  /** That one, as the caller says it; empty where it is the output's own. */
  readonly packageFolder: string;
}

export interface FurtherOutput {
  readonly language: string;
  /** Where it goes: as the caller says it, and never the empty string. */
  readonly path: string;
}

export interface Options {
  /** Paths, or names on the include search path. */
  readonly headers: readonly string[];
  /** `--include`: included before the headers; their symbols are only taken when needed. */
  readonly precedingIncludes: readonly string[];
  /** In their order: all of "macros" first, then those of "include" (as gcc does), then `precedingIncludes`. */
  readonly forcedIncludes: readonly ForcedInclude[];
  readonly target: string;
  /** `gcc`, `clang` or `msvc`, also with a version (`clang=19`, `msvc=19.38`); undefined for the target's own. */
  readonly compiler: string | undefined;
  /** The compiler's flags that change its macros or its layouts, as given and in their order: `-O2`, `-mavx2`. */
  readonly compilerFlags: readonly string[];
  readonly macros: readonly MacroOption[];
  /** Prototypes of function-like macros: the types that a macro has not. */
  readonly macroPrototypes: readonly string[];
  readonly searchDirectories: readonly SearchDirectory[];
  /**
   * The unit as another preprocessor made it of the headers (`gcc -E -dD`), a character for each byte: these are not read,
   * and no macro is replaced but in the values of macros.
   */
  readonly preprocessedText: string | undefined;
  /** False with `-nostdinc`. */
  readonly standardIncludes: boolean;
  /** Those of the target's directories that are another system's here: not searched. */
  readonly excludedDirectories: readonly string[];
  /** False with `-undef`: of the predefined macros only those of the C standard are there. */
  readonly predefinedMacros: boolean;
  readonly sysroot: string | undefined;
  /** Missing headers that are dependencies and no errors: those of system headers with `-MM`, all with `-MG`. */
  readonly acceptedMissing: "none" | "system" | "all";
  readonly language: LanguageOptions;
  readonly limits: Limits;

  readonly libraries: readonly string[];
  readonly libraryDirectories: readonly string[];
  readonly runtimeLibraryDirectories: readonly string[];
  /** Where the machine's environment has the dynamic linker look before its own directories (LD_LIBRARY_PATH). */
  readonly linkerDirectories: readonly string[];
  /** Whether the libraries are looked for, and read where the output depends on it, while translating. */
  readonly lookForLibraries: boolean;
  /** Python modules that the output imports and shares types with, as Python names them: `apr`, `.apr`. */
  readonly modules: readonly string[];
  /** Where these are looked for, after the output's own directory and the current one. */
  readonly moduleDirectories: readonly string[];

  readonly allHeaders: boolean;
  readonly builtinSymbols: boolean;
  readonly includeMacros: boolean;
  readonly includeUndefs: boolean;
  /** `-i` and `-x` in ctypesgen's order of precedence (an exclusion beats an inclusion). */
  readonly symbolRules: readonly SymbolRule[];
  readonly stddefTypes: boolean;
  readonly gnuTypes: boolean;
  readonly pythonTypes: boolean;

  /** What the headers are: C, or modules that `--output-language ir` or another compiler wrote. */
  readonly inputLanguage: "c" | "ir";
  readonly outputLanguage: string;
  /** Whose way it is where ctypesgen and C disagree: see `src/cli/compatibility.ts`. */
  readonly compatibility: Compatibility;
  readonly form: ModuleForm;
  /** ctypesgen's JSON as it is, or without what Mork cannot read. */
  readonly jsonDialect: "ctypesgen" | "mork";
  /** What a Python module begins with instead of the usual docstring; `%(name)s` and its like are filled in. */
  readonly headerTemplate: string | undefined;
  /** What `%(date)s` stands for in it; empty where the output shall not depend on the day. */
  readonly date: string;
  /** Left out before the paths of places in headers. */
  readonly strippedBuildPath: string | undefined;
  /** The names of a Python module in the usual form; ctypesgen's own form and the typed one have names of their own. */
  readonly naming: Naming;
  /** Python's regular expressions: names that begin with a match are bound without it, too (with "pep8": instead). */
  readonly strippedPrefixes: readonly string[];
  readonly insertedFiles: readonly InsertedFile[];
  /** The surface of a Python module: ctypesgen's, or the typed one of Interoptopus. */
  readonly style: "ctypesgen" | "interoptopus";
  /** JSON files that say what declarations mean; with any, or with the typed style, meanings are looked for. */
  readonly patternFiles: readonly string[];
  /** The module of the style "ctypesgen" checks its records when it is imported. */
  readonly provesItself: boolean;
  /** What a typed module calls the function that loads the library, and the class of its callbacks. */
  readonly initName: string;
  readonly callbacksName: string;
  /** Whether what has a namespace stands in the typed module, or in a module of its own beside a package's. */
  readonly namespaces: "merged" | "modules";
  /** What documentation begins with, before its overview: Markdown, or HTML where the output is HTML. */
  readonly documentationHeader: string;
  /** What the package is called that the module becomes; empty where it becomes none. */
  readonly packageName: string;
  /** A Python module in the usual form binds what the header declares when it is first used. */
  readonly lazy: boolean;
  /** What enums are in a Python module in the usual form; the last rule that matches counts, and "ints" where none does. */
  readonly enums: readonly EnumRule[];
  /** Records of a Python module are equal when their members are; otherwise when they are the same object. */
  readonly comparesRecords: boolean;
  /** The module carries docstrings. */
  readonly documentation: boolean;
  /** Declarations have the comments about them; to find and to read those is a sixth of sqlite3.h's work. */
  readonly keepsDocumentation: boolean;
  /** What else is made of the same translation. */
  readonly furtherOutputs: readonly FurtherOutput[];
  /** Whether a Python module carries its support code, or imports it from two files that are made beside it. */
  readonly embedPreamble: boolean;
  /** Preprocessed text has line markers; false with `-P`. */
  readonly lineMarkers: boolean;
  /** The comments that preprocessed text keeps: `-C` those outside of directives, `-CC` those in macros, too. */
  readonly keptComments: "none" | "outside" | "all";
  /** The macros that preprocessed text keeps: `-dD`, `-dN` (names), `-dU` (used ones), `-dM` (those at the end alone). */
  readonly keptMacros: "none" | "definitions" | "names" | "used" | "only";
  /** Preprocessed text keeps `#include`s; true with `-dI`. */
  readonly keepsIncludes: boolean;
  /** Name of the output as told (`-o`), for templates; undefined for standard output. */
  readonly outputName: string | undefined;
  /** The words of the command line with the program's name, for the header comment; empty from the library. */
  readonly commandLine: readonly string[];
  /** The directory that `src` paths in ctypesgen's JSON are made absolute against; given by the caller, never asked. */
  readonly workingDirectory: string | undefined;
  readonly version: string;
}

export const defaultLimits: Limits = {
  includeDepth: 200,
  includes: 50_000,
  tokens: 10_000_000,
  expansions: 5_000_000,
  nesting: 1000,
  fileSize: 64 * 1024 * 1024,
};

export const defaultLanguage: LanguageOptions = {
  standard: "gnu17",
  trigraphs: false,
  charSigned: undefined,
  shortEnums: false,
  msExtensions: false,
  packStruct: 0,
};

export const defaultForm: ModuleForm = {
  showsPlaces: true,
  guardsSymbols: true,
  guardsMacros: true,
  searchesSystem: true,
  libraryClass: "CDLL",
  stringTemplate: undefined,
  placeInPackage: "",
  packageFolder: "",
};

export const defaultOptions: Options = {
  headers: [],
  precedingIncludes: [],
  forcedIncludes: [],
  target: "x86_64-linux-gnu",
  compiler: undefined,
  compilerFlags: [],
  macros: [],
  macroPrototypes: [],
  searchDirectories: [],
  preprocessedText: undefined,
  standardIncludes: true,
  excludedDirectories: [],
  predefinedMacros: true,
  sysroot: undefined,
  acceptedMissing: "none",
  language: defaultLanguage,
  limits: defaultLimits,
  libraries: [],
  libraryDirectories: [],
  runtimeLibraryDirectories: [],
  linkerDirectories: [],
  lookForLibraries: true,
  modules: [],
  moduleDirectories: [],
  allHeaders: false,
  builtinSymbols: false,
  includeMacros: true,
  includeUndefs: true,
  symbolRules: [],
  stddefTypes: true,
  gnuTypes: true,
  pythonTypes: true,
  inputLanguage: "c",
  outputLanguage: "py",
  compatibility: "none",
  form: defaultForm,
  jsonDialect: "ctypesgen",
  headerTemplate: undefined,
  date: "",
  strippedBuildPath: undefined,
  naming: "c",
  strippedPrefixes: [],
  insertedFiles: [],
  style: "ctypesgen",
  patternFiles: [],
  provesItself: false,
  initName: "init_lib",
  callbacksName: "callbacks",
  namespaces: "merged",
  documentationHeader: "",
  packageName: "",
  lazy: false,
  enums: [],
  comparesRecords: false,
  documentation: false,
  keepsDocumentation: true,
  furtherOutputs: [],
  embedPreamble: true,
  lineMarkers: true,
  keptComments: "none",
  keptMacros: "none",
  keepsIncludes: false,
  outputName: undefined,
  commandLine: [],
  workingDirectory: undefined,
  version: "0.0.0",
};

/** ctypesgen has no such style. */
export function isTyped({ compatibility, style }: Options): boolean {
  return style === "interoptopus" && compatibility === "none";
}

/** The style that the module's names have. */
export function namingOf(options: Options): Naming {
  return options.compatibility === "none" && !isTyped(options) ? options.naming : "c";
}

/** A rule's pattern, anchored as Python's `re.match` or `re.fullmatch` does it. It has been checked with the options. */
export function compileRule({ pattern, isWhole }: SymbolRule): RegExp {
  const anchored = isWhole === true ? `^(?:${pattern})$` : `^(?:${pattern})`;
  try {
    return new RegExp(anchored, "u");
  } catch {
    return new RegExp(anchored);
  }
}

/** Whether the rules leave out a name that is a part of something else: an enumerator, a tag's second name. */
export function createExclusion(rules: readonly SymbolRule[]): (name: string) => boolean {
  const compiled = rules.map((rule) => ({ ...rule, expression: compileRule(rule) }));
  return (name) => {
    const isNever = compiled.some(
      ({ rule, isWhole, expression }) => isWhole !== true && rule === "never" && expression.test(name),
    );
    const last = compiled.findLast(({ isWhole, expression }) => isWhole === true && expression.test(name));
    return last === undefined ? isNever : last.rule === "never";
  };
}

/** Which emitter, with the passes before it, makes the output: a Python module has several surfaces. */
export function surfaceOf(options: Options): string {
  const { compatibility, lazy, outputLanguage, provesItself } = options;
  if (outputLanguage === "py" && provesItself && !isTyped(options)) return "proven";
  if (outputLanguage === "py" && compatibility !== "none") return "ctypesgen";
  if (outputLanguage === "py" && isTyped(options)) return "typed";
  return outputLanguage === "py" && lazy ? "lazy" : outputLanguage;
}

/** Output that says nothing of what a header documents. */
const silentLanguages: ReadonlySet<string> = new Set(["py", "proof", "proof-c", "wrappers"]);

/** Whether something that is asked for shows comments, or looks into them. */
export function showsDocumentation(options: Options): boolean {
  const { documentation, furtherOutputs, outputLanguage, patternFiles } = options;
  if (documentation || isTyped(options) || patternFiles.length > 0) return true;
  return [outputLanguage, ...furtherOutputs.map(({ language }) => language)].some(
    (language) => !silentLanguages.has(language),
  );
}

/** Defaults for whatever was not given. `language` and `limits` may be given in part. */
export function completeOptions(given: GivenOptions): Options {
  const defined = Object.entries(given).filter(([, value]) => value !== undefined);
  return {
    ...defaultOptions,
    ...(Object.fromEntries(defined) as Partial<Options>),
    language: { ...defaultLanguage, ...given.language },
    limits: { ...defaultLimits, ...given.limits },
  };
}

/** What callers give: any part of the options. */
export interface GivenOptions extends Partial<Omit<Options, "language" | "limits">> {
  readonly language?: Partial<LanguageOptions>;
  readonly limits?: Partial<Limits>;
}

export interface OptionFault {
  readonly name: string;
  readonly reason: string;
}

/** What is wrong with given options whatever they ask for: callers in plain JavaScript have no types to tell them. */
export function findOptionFaults(given: GivenOptions): readonly OptionFault[] {
  const faults: OptionFault[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(defaultOptions, name)) faults.push({ name, reason: "there is no such option" });
    else if (kindOf(value) !== expectedKind(name)) {
      faults.push({ name, reason: `it is ${kindOf(value)}, not ${expectedKind(name)}` });
    }
  }
  return faults;
}

/** An option without a default takes text. */
function expectedKind(name: string): string {
  const value = defaultOptions[name as keyof Options];
  return value === undefined ? "a string" : kindOf(value);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return value === null ? "null" : typeof value === "object" ? "an object" : `a ${typeof value}`;
}
