/**
 * What to do about a group that is skipped for a macro's sake. Who may define a macro differs: users define switches, while
 * what languages, compilers and targets say of themselves (C11 6.10.8, the compilers' own lists) is theirs to say, and
 * a header that is told otherwise is read as something that it is not.
 */

import type { Macro } from "../../preprocessor/macro.ts";
import { resolveFacts } from "../../target/macro-facts.ts";
import { defaultFacts } from "../../target/predefined.ts";
import { targetTriples } from "../../target/targets.ts";
import { quoteForShell } from "../quoting.ts";
import { findOccurrences } from "./groups.ts";
import { showLine, showOrigin } from "./places.ts";
import type { Unit } from "./unit.ts";

/** Targets that are named where several have a macro. */
const mostTargets = 3;

/** What to give for a macro that is not defined where a condition asks for it alone. */
export function adviseDefinition(name: string, { options }: Unit): string {
  const language = languages.find(([pattern]) => pattern.test(name));
  if (language !== undefined) return `it is ${language[1]}`;
  const compiler = compilers.find(([names]) => names.split(" ").includes(name));
  if (compiler !== undefined) return compiler[1];
  if (isOfTarget(name, options.target)) return `the target has it, unless \`-undef\` or \`-U\` takes it away`;
  const own = targetTriples.filter((triple) => isOfTarget(name, triple));
  if (own.length > 0) {
    const named = own.slice(0, mostTargets).map((triple) => `\`--target ${triple}\``);
    return `other targets have it: ${named.join(", ")}${own.length > mostTargets ? ", ..." : ""}`;
  }
  if (others.has(name)) return "it is of a machine or a system that is no target here";
  if (flagged.test(name)) return "compilers have it with a flag of theirs: `--compiler-flag`";
  return `to have it: \`-D ${quoteForShell(showLine(name))}\``;
}

/**
 * Where a macro is defined, and whether the command line can change what a condition sees: what a header defines in any
 * case, it cannot; `#ifndef X` before `#define X` leaves it to who comes first.
 */
export function tellOrigin(name: string, macro: Macro): string {
  const origin = showOrigin(macro);
  if (macro.origin !== "header") return origin;
  const { file, offset } = macro.nameToken;
  const place = findOccurrences(name, [file]).find((occurrence) => occurrence.offset === offset);
  const isLeft = place?.groups.some(({ text }) => asksForAbsence(text, name)) === true;
  return isLeft
    ? `${origin}, unless \`-D ${quoteForShell(`${showLine(name)}=VALUE`)}\` is given`
    : `${origin}, whatever \`-D\` and \`-U\` say`;
}

function asksForAbsence(text: string, name: string): boolean {
  const words = text
    .replaceAll(/[()]/g, " ")
    .replaceAll("!", " ! ")
    .trim()
    .split(/[\s#]+/);
  const [, directive, ...rest] = ["", ...words.filter((word) => word !== "")];
  if (directive === "ifndef" || directive === "elifndef") return rest[0] === name;
  return rest.some((word, at) => word === name && rest[at - 1] === "defined" && rest[at - 2] === "!");
}

/**
 * `it is ...`, by the macros' names. Of those that begin like the language's own, users define what they ask of the C
 * library: `__STDC_WANT_LIB_EXT1__`, `__STDC_LIMIT_MACROS`.
 */
const languages: readonly (readonly [pattern: RegExp, whose: string])[] = [
  [/^(?:__cplusplus|__cplusplus_cli|__cpp_\w+|_MSVC_LANG)$/, "of C++, and headers are read as C"],
  [/^(?:__OBJC__|__OBJC2__)$/, "of Objective-C, and headers are read as C"],
  [/^(?:__ASSEMBLER__|__ASSEMBLY__)$/, "of assemblers, and headers are read as C"],
  [
    /^__STDC(?:__|_(?!WANT_)(?!LIMIT_MACROS$|CONSTANT_MACROS$|FORMAT_MACROS$)\w+)$/,
    "what a compiler says of its own C: `--std` chooses the version",
  ],
];

const compilers: readonly (readonly [names: string, advice: string])[] = [
  [
    "_MSC_VER _MSC_FULL_VER _MSC_BUILD _MSC_EXTENSIONS",
    "Microsoft's compiler has it: `--target x86_64-windows-msvc`",
  ],
  [
    "__clang__ __clang_major__ __clang_minor__ __llvm__ __apple_build_version__",
    "clang has it: `--compiler clang`",
  ],
  [
    "__INTEL_COMPILER __ICC __INTEL_LLVM_COMPILER __TINYC__ __SUNPRO_C __SUNPRO_CC __xlC__ __IBMC__ __IBMCPP__ " +
      "__HP_cc __HP_aCC __PGI __NVCOMPILER __DMC__ __BORLANDC__ __CODEGEARC__ __WATCOMC__ __POCC__ __LCC__ __ARMCC_VERSION " +
      "__CC_ARM __ICCARM__ __IAR_SYSTEMS_ICC__ __GHS__ __TI_COMPILER_VERSION__ __CUDACC__ __NVCC__ __HIPCC__ __MWERKS__ " +
      "__DECC __SDCC __PCC__ __COMPCERT__",
    "it is of a compiler that no `--compiler` stands for",
  ],
];

function isOfTarget(name: string, triple: string): boolean {
  const facts = defaultFacts(triple);
  return (
    facts !== undefined && resolveFacts(facts).some((line) => line.startsWith(`${name} `) || line === name)
  );
}

/** Systems and machines without a target here, by the macros that compilers have for them. */
const others: ReadonlySet<string> = new Set(
  (
    "__FreeBSD__ __NetBSD__ __OpenBSD__ __DragonFly__ __sun __sun__ sun __SVR4 __svr4__ _AIX __hpux hpux __sgi __osf__ " +
    "__HAIKU__ __BEOS__ __QNX__ __QNXNTO__ __VMS VMS __MVS__ __OS2__ __MSDOS__ MSDOS __DOS__ __ANDROID__ __Fuchsia__ " +
    "__GNU__ __CYGWIN__ __DJGPP__ __MINT__ __amigaos__ macintosh __mips__ __mips mips __powerpc__ __powerpc64__ __ppc__ __PPC__ _ARCH_PPC " +
    "__sparc__ __sparc __alpha__ __ia64__ __ia64 _M_IA64 _M_ARM _M_ARM64 _M_ALPHA _M_PPC __hppa__ __m68k__ __sh__ " +
    "__loongarch__ __loongarch64 __arc__ __AVR__ __wasm64__ WINAPI_FAMILY _WIN32_WCE _XBOX_VER"
  ).split(" "),
);

/** What flags of compilers define, which has a part in what types and functions there are. */
const flagged = /^(?:_OPENMP|__(?:AVX|SSE|ARM_|OPTIMIZE|SANITIZE_)\w*|__FAST_MATH__|__STRICT_ANSI__)$/;
