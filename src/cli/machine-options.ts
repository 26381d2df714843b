/**
 * gcc's machine options (GCC manual, 3.19): what `-mNAME` means in a compiler's command line. ctypesgen's `-mNAME` is a
 * Python module; a name that is in this table is gcc's. Lists of names, since none of gcc's rules tells them apart.
 */

/** Options with an argument, `-march=armv8-a`. */
const withArgument: ReadonlySet<string> = new Set(
  (
    "abi addr-mode address-mode align-data align-functions align-jumps align-loops arch asm branch-cost " +
    "branch-protection cmodel code-model cpu fentry-name fentry-section float float-abi fp fp16-format fpmath fpu " +
    "function-return function-return-mem function-return-reg harden-sls hotpatch incoming-stack-boundary " +
    "indirect-branch indirect-branch-call indirect-branch-jump isa isa-spec large-data-threshold macosx-version-min " +
    "memcpy-strategy memset-strategy move-max override pic-register prefer-vector-width preferred-stack-boundary " +
    "recip regparm riscv-attribute sign-return-address simd small-data-limit stack-guard stack-protector-guard " +
    "stack-protector-guard-offset stack-protector-guard-reg stack-protector-guard-symbol stack-size store-max " +
    "stringop-strategy structure-size-boundary sve-vector-bits tls-dialect tls-size tp tune tune-ctrl veclibabi " +
    "version-min warn-framesize zarch"
  ).split(" "),
);

/** Options without one; `-mno-NAME` is known where `-mNAME` is. */
const withoutArgument: ReadonlySet<string> = new Set(
  (
    "128bit-long-double 16 31 32 3dnow 3dnowa 64 80387 8bit-idiv 96bit-long-double abm abort-on-noreturn " +
    "accumulate-outgoing-args adx aes align-double align-stringops altivec amx-bf16 amx-int8 amx-tile android apcs " +
    "apcs-frame apcs-reentrant apcs-stack-check arm asm-syntax-unified avx avx2 avx256-split-unaligned-load " +
    "avx256-split-unaligned-store avx5124fmaps avx5124vnniw avx512bf16 avx512bitalg avx512bw avx512cd avx512dq " +
    "avx512er avx512f avx512fp16 avx512ifma avx512pf avx512vbmi avx512vbmi2 avx512vl avx512vnni avx512vp2intersect " +
    "avx512vpopcntdq avxvnni backchain be32 be8 big-endian bionic bmi bmi2 bulk-mem call-ms2sysv-xlogues cet-switch " +
    "cld cldemote clflushopt clwb clzero cmse console constant-gp crc32 cx16 direct-extern-access dispatch-scheduler " +
    "div dll dump-tune-features dynamic-no-pic enqcmd esa explicit-relocs f16c fancy-math-387 fdiv fdpic fentry " +
    "fix-cmse-cve-2021-35465 fix-cortex-a53-835769 fix-cortex-a53-843419 fix-cortex-a57-aes-1742098 " +
    "fix-cortex-a72-aes-1655431 fix-cortex-m3-ldrd flip-thumb fma fma4 force-drap force-indirect-call fp-ret-in-387 " +
    "fsgsbase fused-madd fxsr general-regs-only gfni glibc hard-dfp hard-float hle hreset htm iamcu ieee-fp " +
    "indirect-branch-cs-prefix indirect-branch-register indirect-branch-table inline-all-stringops " +
    "inline-stringops-dynamically instrument-return intel-syntax kl little-endian long-calls long-double-128 " +
    "long-double-64 long-double-80 low-precision-div low-precision-recip-sqrt low-precision-sqrt lwp lzcnt " +
    "manual-endbr mitigate-rop mmx movbe movdir64b movdiri mpx ms-bitfields musl mvcle mwait mwaitx needed " +
    "neon-for-64bits nop-fun-dllimport nop-mcount omit-leaf-frame-pointer outline-atomics packed-stack " +
    "pc-relative-literal-loads pc32 pc64 pc80 pclmul pcommit pconfig pe-aligned-commons pic-data-is-text-relative pku " +
    "plt poke-function-name popcnt power8-vector prefer-avx128 prefetchwt1 prfchw ptwrite pure-code push-args rdpid " +
    "rdrnd rdseed recip record-mcount record-return red-zone reference-types relax relax-all relax-cmpxchg-loop " +
    "restrict-it rtd rtm sahf save-restore sched-prolog serialize sgx sha shorten-memrefs shstk sign-ext simd128 " +
    "single-pic-base skip-rax-setup slow-flash-data small-exec soft-float sse sse2 sse2avx sse3 sse4 sse4.1 sse4.2 " +
    "sse4a sse5 sseregparm ssse3 stack-arg-probe stackrealign strict-align stv tbm thread threads thumb " +
    "thumb-interwork tls-direct-seg-refs tpcs-frame tpcs-leaf-frame track-speculation tsxldtrk uclibc uintr " +
    "unaligned-access unicode vaes vect8-ret-in-mem vectorize-with-neon-double vectorize-with-neon-quad vpclmulqdq " +
    "vsx vx vzeroupper waitpkg warn-dynamicstack wbnoinvd widekl win32 windows word-relocations x32 xop xsave xsavec " +
    "xsaveopt xsaves zvector"
  ).split(" "),
);

/** Is the word after `-m` (`arch=native`, `no-sse`, `64`) one of gcc's machine options? */
export function isMachineOption(word: string): boolean {
  const equals = word.indexOf("=");
  if (equals >= 0) return withArgument.has(word.slice(0, equals));
  return withoutArgument.has(word) || (word.startsWith("no-") && withoutArgument.has(word.slice(3)));
}
