/** Which of a compiler's flags change its predefined macros, or the types: those that `prepareTarget` knows of. */

/** Behind `-f` or `-fno-`. */
const LANGUAGE_FLAGS: ReadonlySet<string> = new Set(
  (
    "PIC PIE pic pie exceptions non-call-exceptions handle-exceptions unwind-tables openmp openacc gnu-tm " +
    "fast-math unsafe-math-optimizations " +
    "finite-math-only math-errno signed-zeros trapping-math associative-math reciprocal-math rounding-math " +
    "signaling-nans single-precision-constant cx-limited-range cx-fortran-rules stack-protector " +
    "stack-protector-all stack-protector-strong stack-protector-explicit cf-protection leading-underscore " +
    "gnu89-inline inline blocks short-wchar unsigned-bitfields signed-bitfields asynchronous-unwind-tables dwarf2-cfi-asm freestanding hosted"
  ).split(" "),
);

/** With an argument behind the sign. */
const FLAGS_WITH_ARGUMENT: readonly string[] = [
  "-fcf-protection=",
  "-fsanitize=",
  "-march=",
  "-mcmodel=",
  "-mfpmath=",
  "-mtune=",
  "-fexec-charset=",
  "-fwide-exec-charset=",
  "-mabi=",
  "-mfloat-abi=",
  "-mcpu=",
  "-mfpu=",
  "-mfp16-format=",
  "-mbranch-protection=",
  "-msve-vector-bits=",
  "-fexcess-precision=",
  "-mregparm=",
];

/** x86's instruction sets: `-mNAME` and `-mno-NAME`. */
const INSTRUCTION_SETS: ReadonlySet<string> = new Set(
  (
    "3dnow 3dnowa abm adx aes amx-bf16 amx-int8 amx-tile avx avx2 avx5124fmaps avx5124vnniw avx512bf16 avx512bitalg " +
    "avx512bw avx512cd avx512dq avx512er avx512f avx512fp16 avx512ifma avx512pf avx512vbmi avx512vbmi2 avx512vl " +
    "avx512vnni avx512vp2intersect avx512vpopcntdq avxvnni bmi bmi2 cldemote clflushopt clwb clzero crc32 cx16 enqcmd " +
    "f16c fma fma4 fsgsbase fxsr gfni hreset invpcid kl lwp lzcnt mmx movbe movdir64b movdiri mwaitx pclmul pconfig " +
    "pku popcnt prefetchwt1 prfchw ptwrite rdpid rdrnd rdseed rtm sahf serialize sgx sha shstk sse sse2 sse3 sse4 " +
    "sse4.1 sse4.2 sse4a sse5 ssse3 tbm tsxldtrk uintr vaes vpclmulqdq waitpkg wbnoinvd widekl xop xsave xsavec xsaveopt " +
    "xsaves"
  ).split(" "),
);

/** Flags about layouts, units and modes that are no instruction sets. */
const LAYOUT_FLAGS: ReadonlySet<string> = new Set([
  "-mms-bitfields",
  "-mno-ms-bitfields",
  "-m16",
  "-miamcu",
  "-mno-iamcu",
  "-mrtd",
  "-mno-rtd",
  "-msseregparm",
  "-mno-sseregparm",
  "-malign-double",
  "-mno-align-double",
  "-mlong-double-64",
  "-mlong-double-80",
  "-mlong-double-128",
  "-m96bit-long-double",
  "-m128bit-long-double",
  "-m80387",
  "-mno-80387",
  "-mhard-float",
  "-msoft-float",
  "-mgeneral-regs-only",
  "-marm",
  "-mthumb",
  "-mfdpic",
  "-mno-thumb-interwork",
  "-mno-unaligned-access",
  "-mno-div",
  "-mno-fdiv",
  "-mhtm",
  "-mno-htm",
  "-mzvector",
  "-mno-zvector",
  "-mthreads",
  "-municode",
]);

export function changesMacros(flag: string): boolean {
  if (LAYOUT_FLAGS.has(flag)) return true;
  if (flag === "-pthread" || /^-O(?:[0-9]|s|z|g|fast)?$/.test(flag)) return true;
  if (FLAGS_WITH_ARGUMENT.some((prefix) => flag.startsWith(prefix))) return true;
  const name = flag.slice(flag.startsWith("no-", 2) ? "-fno-".length : "-f".length);
  if (flag.startsWith("-f")) return LANGUAGE_FLAGS.has(name);
  return flag.startsWith("-m") && INSTRUCTION_SETS.has(name);
}
