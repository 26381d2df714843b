/**
 * Flags by which predefined macros are compared: all that gcc's own lists have (`-Q --help=target,common,c,optimizers`), those
 * that change a macro one by one, the rest at once.
 */

/** Those that change macros on every target; flags with commas between are given together. */
export const changingFlags = `
-fexec-charset=utf8 -fwide-exec-charset=UTF-32LE -finput-charset=utf-8
-fcx-fortran-rules -fcx-limited-range -ffast-math -ffinite-math-only -fgnu-tm -fno-math-errno -fnon-call-exceptions
-fpie -freciprocal-math -frounding-math -fsignaling-nans -fno-signed-zeros -fsingle-precision-constant
-fstack-protector -fstack-protector-all -fstack-protector-explicit -fstack-protector-strong -fno-trapping-math
-funsafe-math-optimizations -ffreestanding -fgnu89-inline -fno-hosted -fopenacc -fopenmp -fexceptions
-fhandle-exceptions
`;

/** Those that do on one. */
export const changingFlagsByTriple: Readonly<Record<string, string>> = {
  "x86_64-linux-gnu": `
-m3dnow -m3dnowa -mno-80387 -mabm -madx -maes -mamx-bf16 -mamx-int8 -mamx-tile -mavx -mavx2 -mavx5124fmaps
-mavx5124vnniw -mavx512bf16 -mavx512bitalg -mavx512bw -mavx512cd -mavx512dq -mavx512er -mavx512f -mavx512fp16
-mavx512ifma -mavx512pf -mavx512vbmi -mavx512vbmi2 -mavx512vl -mavx512vnni -mavx512vp2intersect -mavx512vpopcntdq
-mavxvnni -mbmi -mbmi2 -mcldemote -mclflushopt -mclwb -mclzero -mcrc32 -mcx16 -menqcmd -mf16c -mfma -mfma4
-mfsgsbase -mno-fxsr -mgeneral-regs-only -mgfni -mhreset -mkl -mlong-double-128 -mlong-double-64 -mlwp -mlzcnt
-mno-mmx -mmovbe -mmovdir64b -mmovdiri -mmwaitx -msse4 -mpclmul -mpconfig -mpku -mpopcnt -mprefetchwt1 -mprfchw
-mptwrite -mrdpid -mrdrnd -mrdseed -mrtm -msahf -mserialize -msgx -msha -mshstk -mno-sse -mno-sse2 -msse3 -msse4.1
-msse4.2 -msse4a -msse5 -mssse3 -mtbm -mtsxldtrk -muintr -mvaes -mvpclmulqdq -mwaitpkg -mwbnoinvd -mwidekl -mxop
-mxsave -mxsavec -mxsaveopt -mxsaves -mcmodel=large -mcmodel=medium -march=nocona -march=core2 -march=nehalem
-march=corei7 -march=westmere -march=sandybridge -march=corei7-avx -march=ivybridge -march=core-avx-i -march=haswell
-march=core-avx2 -march=broadwell -march=skylake -march=skylake-avx512 -march=cannonlake -march=icelake-client
-march=rocketlake -march=icelake-server -march=cascadelake -march=tigerlake -march=cooperlake -march=sapphirerapids
-march=alderlake -march=bonnell -march=atom -march=silvermont -march=slm -march=goldmont -march=goldmont-plus
-march=tremont -march=knl -march=knm -march=x86-64-v2 -march=x86-64-v3 -march=x86-64-v4 -march=eden-x2 -march=nano
-march=nano-1000 -march=nano-2000 -march=nano-3000 -march=nano-x2 -march=eden-x4 -march=nano-x4 -march=k8
-march=k8-sse3 -march=opteron -march=opteron-sse3 -march=athlon64 -march=athlon64-sse3 -march=athlon-fx
-march=amdfam10 -march=barcelona -march=bdver1 -march=bdver2 -march=bdver3 -march=bdver4 -march=znver1 -march=znver2
-march=znver3 -march=btver1 -march=btver2 -mtune=nocona -mtune=core2 -mtune=nehalem -mtune=sandybridge
-mtune=haswell -mtune=bonnell -mtune=silvermont -mtune=goldmont -mtune=goldmont-plus -mtune=tremont -mtune=knl
-mtune=knm -mtune=skylake -mtune=skylake-avx512 -mtune=cannonlake -mtune=icelake-client -mtune=icelake-server
-mtune=cascadelake -mtune=tigerlake -mtune=cooperlake -mtune=sapphirerapids -mtune=alderlake -mtune=rocketlake
-mtune=k8 -mtune=amdfam10 -mtune=bdver1 -mtune=bdver2 -mtune=bdver3 -mtune=bdver4 -mtune=btver1 -mtune=btver2
-mtune=znver1 -mtune=znver2 -mtune=znver3 -fPIC -fno-PIC -fno-PIE -fno-asynchronous-unwind-tables -fcf-protection
-fcf-protection=full -fcf-protection=branch -fcf-protection=return -fcf-protection=check -fno-dwarf2-cfi-asm
-fleading-underscore -fpic -fno-pic -fno-pie -fshort-wchar -fno-signed-char -funsigned-char -msse2,-mfpmath=sse
-msse,-mfpmath=sse -msse2,-mfpmath=both -march=haswell,-mfpmath=sse -march=haswell,-mtune=generic
-march=skylake,-mtune=haswell -mavx2,-mno-avx -msse2,-mno-mmx -msoft-float,-mno-sse
-march=haswell,-mno-avx2,-mno-fma -m128bit-long-double,-mlong-double-128 -mlong-double-64,-mlong-double-80
`,
  "i386-linux-gnu": `
-m128bit-long-double -m3dnow -m3dnowa -mno-80387 -mabm -madx -maes -mamx-bf16 -mamx-int8 -mamx-tile -mavx -mavx2
-mavx5124fmaps -mavx5124vnniw -mavx512bf16 -mavx512bitalg -mavx512bw -mavx512cd -mavx512dq -mavx512er -mavx512f
-mavx512fp16 -mavx512ifma -mavx512pf -mavx512vbmi -mavx512vbmi2 -mavx512vl -mavx512vnni -mavx512vp2intersect
-mavx512vpopcntdq -mavxvnni -mbmi -mbmi2 -mcldemote -mclflushopt -mclwb -mclzero -mcrc32 -menqcmd -mf16c -mfma
-mfma4 -mfsgsbase -mfxsr -mgeneral-regs-only -mgfni -mhreset -mkl -mlong-double-128 -mlong-double-64 -mlwp -mlzcnt
-mmmx -mmovbe -mmovdir64b -mmovdiri -mmwaitx -msse4 -mpclmul -mpconfig -mpku -mpopcnt -mprefetchwt1 -mprfchw
-mptwrite -mrdpid -mrdrnd -mrdseed -mrtm -mno-sahf -mserialize -msgx -msha -mshstk -msse -msse2 -msse3 -msse4.1
-msse4.2 -msse4a -msse5 -mssse3 -mtbm -mtsxldtrk -mvaes -mvpclmulqdq -mwaitpkg -mwbnoinvd -mwidekl -mxop -mxsave
-mxsavec -mxsaveopt -mxsaves -march=i386 -march=i486 -march=i586 -march=pentium -march=lakemont -march=pentium-mmx
-march=winchip-c6 -march=winchip2 -march=c3 -march=samuel-2 -march=c3-2 -march=nehemiah -march=c7 -march=esther
-march=i686 -march=pentiumpro -march=pentium2 -march=pentium3 -march=pentium3m -march=pentium-m -march=pentium4
-march=pentium4m -march=prescott -march=nocona -march=core2 -march=nehalem -march=corei7 -march=westmere
-march=sandybridge -march=corei7-avx -march=ivybridge -march=core-avx-i -march=haswell -march=core-avx2
-march=broadwell -march=skylake -march=skylake-avx512 -march=cannonlake -march=icelake-client -march=rocketlake
-march=icelake-server -march=cascadelake -march=tigerlake -march=cooperlake -march=sapphirerapids -march=alderlake
-march=bonnell -march=atom -march=silvermont -march=slm -march=goldmont -march=goldmont-plus -march=tremont
-march=knl -march=knm -march=geode -march=k6 -march=k6-2 -march=k6-3 -march=athlon -march=athlon-tbird
-march=athlon-4 -march=athlon-xp -march=athlon-mp -march=x86-64 -march=x86-64-v2 -march=x86-64-v3 -march=x86-64-v4
-march=eden-x2 -march=nano -march=nano-1000 -march=nano-2000 -march=nano-3000 -march=nano-x2 -march=eden-x4
-march=nano-x4 -march=k8 -march=k8-sse3 -march=opteron -march=opteron-sse3 -march=athlon64 -march=athlon64-sse3
-march=athlon-fx -march=amdfam10 -march=barcelona -march=bdver1 -march=bdver2 -march=bdver3 -march=bdver4
-march=znver1 -march=znver2 -march=znver3 -march=btver1 -march=btver2 -mtune=i386 -mtune=i486 -mtune=pentium
-mtune=lakemont -mtune=pentiumpro -mtune=pentium4 -mtune=nocona -mtune=core2 -mtune=nehalem -mtune=sandybridge
-mtune=haswell -mtune=bonnell -mtune=silvermont -mtune=goldmont -mtune=goldmont-plus -mtune=tremont -mtune=knl
-mtune=knm -mtune=skylake -mtune=skylake-avx512 -mtune=cannonlake -mtune=icelake-client -mtune=icelake-server
-mtune=cascadelake -mtune=tigerlake -mtune=cooperlake -mtune=sapphirerapids -mtune=alderlake -mtune=rocketlake
-mtune=geode -mtune=k6 -mtune=athlon -mtune=k8 -mtune=amdfam10 -mtune=bdver1 -mtune=bdver2 -mtune=bdver3
-mtune=bdver4 -mtune=btver1 -mtune=btver2 -mtune=znver1 -mtune=znver2 -mtune=znver3 -fPIC -fno-PIC -fno-PIE
-fno-asynchronous-unwind-tables -fcf-protection -fcf-protection=full -fcf-protection=branch -fcf-protection=return
-fcf-protection=check -fno-dwarf2-cfi-asm -fleading-underscore -fpic -fno-pic -fno-pie -fshort-wchar
-fno-signed-char -funsigned-char -msse2,-mfpmath=sse -msse,-mfpmath=sse -msse2,-mfpmath=both
-march=haswell,-mfpmath=sse -march=haswell,-mtune=generic -march=skylake,-mtune=haswell -mavx2,-mno-avx
-msse2,-mno-mmx -msoft-float,-mno-sse -march=haswell,-mno-avx2,-mno-fma -march=i686,-msse2
-m128bit-long-double,-mlong-double-128 -mlong-double-64,-mlong-double-80
`,
  "aarch64-linux-gnu": `
-mgeneral-regs-only -fPIC -fno-PIC -fno-PIE -fno-dwarf2-cfi-asm -fexcess-precision=16 -fleading-underscore -fpic
-fno-pic -fno-pie -fshort-enums -fshort-wchar -fsigned-char -fno-unsigned-char -mcmodel=tiny
-mbranch-protection=standard -mbranch-protection=bti -mbranch-protection=pac-ret -mbranch-protection=pac-ret+leaf
-march=armv8.1-a -march=armv8.2-a -march=armv8.3-a -march=armv8.4-a -march=armv8.5-a -march=armv8.6-a
-march=armv8.7-a -march=armv8.8-a -march=armv8-r -mcpu=cortex-r82 -march=armv9-a -mcpu=cortex-a34 -mcpu=cortex-a35
-mcpu=cortex-a53 -mcpu=cortex-a57 -mcpu=cortex-a72 -mcpu=cortex-a73 -mcpu=cortex-a57.cortex-a53
-mcpu=cortex-a72.cortex-a53 -mcpu=cortex-a73.cortex-a35 -mcpu=cortex-a73.cortex-a53 -mcpu=thunderx
-mcpu=thunderxt88p1 -mcpu=thunderxt88 -mcpu=octeontx -mcpu=octeontx81 -mcpu=octeontx83 -mcpu=thunderxt81
-mcpu=thunderxt83 -mcpu=ampere1 -mcpu=emag -mcpu=exynos-m1 -mcpu=phecda -mcpu=xgene1 -mcpu=falkor -mcpu=qdf24xx
-mcpu=thunderx2t99p1 -mcpu=vulcan -mcpu=thunderx2t99 -mcpu=cortex-a55 -mcpu=cortex-a75 -mcpu=cortex-a76
-mcpu=cortex-a76ae -mcpu=cortex-a77 -mcpu=cortex-a78 -mcpu=cortex-a78ae -mcpu=cortex-a78c -mcpu=cortex-a65
-mcpu=cortex-a65ae -mcpu=cortex-x1 -mcpu=ares -mcpu=neoverse-n1 -mcpu=neoverse-e1 -mcpu=cortex-a75.cortex-a55
-mcpu=cortex-a76.cortex-a55 -mcpu=octeontx2 -mcpu=octeontx2t98 -mcpu=octeontx2t96 -mcpu=octeontx2t93
-mcpu=octeontx2f95 -mcpu=octeontx2f95n -mcpu=octeontx2f95mm -mcpu=a64fx -mcpu=tsv110 -mcpu=thunderx3t110 -mcpu=zeus
-mcpu=neoverse-v1 -mcpu=neoverse-512tvb -mcpu=saphira -mcpu=cortex-a510 -mcpu=cortex-a710 -mcpu=cortex-x2
-mcpu=neoverse-n2 -mcpu=demeter -march=armv8-a+crc -march=armv8.2-a+fp16+dotprod -march=armv8.2-a+crypto
-mcpu=cortex-a72+crypto -march=armv8.1-a+nocrc -march=armv8-a+nofp -mabi=lp64
`,
  "armv7-linux-gnueabihf": `
-marm -mfdpic -mgeneral-regs-only -mno-thumb-interwork -mno-unaligned-access -mfp16-format=alternative
-mfp16-format=ieee -mfpu=crypto-neon-fp-armv8 -mfpu=fp-armv8 -mfpu=fpv4-sp-d16 -mfpu=fpv5-d16 -mfpu=fpv5-sp-d16
-mfpu=neon -mfpu=neon-fp-armv8 -mfpu=neon-fp16 -mfpu=neon-vfpv3 -mfpu=neon-vfpv4 -mfpu=vfpv3-d16-fp16
-mfpu=vfpv3-fp16 -mfpu=vfpv3xd -mfpu=vfpv3xd-fp16 -mfpu=vfpv4 -mfpu=vfpv4-d16 -fPIC -fno-PIC -fno-PIE
-fexcess-precision=16 -fleading-underscore -fpic -fno-pic -fno-pie -fshort-enums -fshort-wchar -fsigned-char
-fno-unsigned-char -march=armv7-a+vfpv4-d16 -march=armv7-a+vfpv4 -mcpu=cortex-a8 -march=armv7-a+simd
-march=armv7-a+neon -march=armv7-a+neon-vfpv3 -march=armv7-a+neon-vfpv4 -mcpu=cortex-a5 -march=armv7-a+neon-fp16
-march=armv7-a+vfpv3-d16-fp16 -march=armv7-a+vfpv3-fp16 -march=armv4 -march=armv4t -march=armv5t -march=armv5te
-march=armv5tej -march=armv6 -march=armv6+fp -march=armv6+vfpv2 -march=armv6j -march=armv6k -march=armv6z
-march=armv6kz -march=armv6zk -mcpu=arm1176jz-s -mcpu=arm1176jzf-s -march=armv6t2 -march=armv7 -march=armv7ve
-march=armv7ve+vfpv3-d16 -march=armv7ve+vfpv3 -march=armv7-r -march=armv7-m -march=armv7e-m -march=armv8-a
-march=armv8.1-a -march=armv8.2-a -march=armv8.3-a -march=armv8.4-a -march=armv8.5-a -march=armv8.6-a -march=armv8-r
-march=armv9-a -march=iwmmxt -march=iwmmxt2 -mcpu=cortex-a7 -mcpu=cortex-a12 -mcpu=cortex-a15 -mcpu=cortex-a17
-mcpu=cortex-a15.cortex-a7 -mcpu=cortex-a17.cortex-a7 -march=armv7ve+simd -march=armv7ve+neon-vfpv4 -mcpu=cortex-a9
-mcpu=cortex-a32 -mcpu=cortex-a35 -mcpu=cortex-a53 -mcpu=cortex-a57 -mcpu=cortex-a72 -mcpu=cortex-a73
-mcpu=cortex-a57.cortex-a53 -mcpu=cortex-a72.cortex-a53 -mcpu=cortex-a73.cortex-a35 -mcpu=cortex-a73.cortex-a53
-mcpu=cortex-a55 -mcpu=cortex-a75 -mcpu=cortex-a76 -mcpu=cortex-a76ae -mcpu=cortex-a77 -mcpu=cortex-a78
-mcpu=cortex-a78ae -mcpu=cortex-a78c -mcpu=cortex-a75.cortex-a55 -mcpu=cortex-a76.cortex-a55 -mcpu=cortex-a710
-march=armv7ve+vfpv3-d16-fp16 -march=armv7ve+vfpv3-fp16 -march=armv7ve+fp -march=armv7ve+vfpv4
-march=armv7ve+vfpv4-d16 -march=armv7ve+neon -march=armv7ve+neon-vfpv3 -march=armv7ve+neon-fp16 -march=armv8-a+simd
-march=armv8-a+crypto -march=armv8.2-a+simd -march=armv8.2-a+fp16 -march=armv8.2-a+fp16fml -march=armv8.2-a+crypto
-march=armv8.2-a+dotprod -march=armv8.2-a+i8mm -march=armv8.2-a+bf16 -mfloat-abi=hard
-march=armv7-a,-mfpu=neon,-mfloat-abi=hard -mcpu=cortex-a7,-mfpu=neon-vfpv4 -march=armv7-a,-mfpu=vfpv3-d16 -mthumb
`,
  "riscv64-linux-gnu": `
-mno-div -mno-fdiv -fPIC -fno-PIC -fno-PIE -fasynchronous-unwind-tables -fleading-underscore -fpic -fno-pic -fno-pie
-funwind-tables -fshort-wchar -fsigned-char -fno-unsigned-char -march=rv64g -march=rv64imafd -march=rv64imafdc
-march=rv64imafdcv -march=rv64gcv -march=rv64gv -march=rv64gc_zba_zbb -march=rv64gc,-mabi=lp64d
-march=rv64imafdc_zicsr_zifencei
`,
  "s390x-linux-gnu": `
-mhtm -mlong-double-64 -mzvector -fPIC -fno-PIC -fno-PIE -fno-asynchronous-unwind-tables -fno-dwarf2-cfi-asm
-fexcess-precision=standard -fleading-underscore -fpic -fno-pic -fno-pie -fshort-wchar -fsigned-char
-fno-unsigned-char -march=arch10 -march=zEC12 -march=arch11 -march=z13 -march=arch12 -march=z14 -march=arch13
-march=z15 -march=arch14 -march=z16 -march=arch5 -march=z900 -march=arch6 -march=z990 -march=arch7 -march=z9-109
-march=z9-ec -march=arch8 -march=z10
`,
  "x86_64-windows-gnu": `
-mthreads -municode -mcmodel=small -fPIE -mavx2 -march=haswell -mno-sse2
`,
  "i686-windows-gnu": `
-mthreads -municode -fPIE -fno-leading-underscore -msse2 -march=haswell -march=pentium4 -march=i486
`,
};

/** Those that change none anywhere. */
export const idleFlags = `
-faggressive-loop-optimizations -fno-aggressive-loop-optimizations -falign-functions -fno-align-functions
-falign-jumps -fno-align-jumps -falign-labels -fno-align-labels -falign-loops -fno-align-loops -fallocation-dce
-fno-allocation-dce -fallow-store-data-races -fno-allow-store-data-races -fanalyzer -fno-analyzer
-fanalyzer-call-summaries -fno-analyzer-call-summaries -fanalyzer-feasibility -fno-analyzer-feasibility
-fanalyzer-fine-grained -fno-analyzer-fine-grained -fanalyzer-show-duplicate-count
-fno-analyzer-show-duplicate-count -fanalyzer-state-merge -fno-analyzer-state-merge -fanalyzer-state-purge
-fno-analyzer-state-purge -fanalyzer-transitivity -fno-analyzer-transitivity -fanalyzer-verbose-edges
-fno-analyzer-verbose-edges -fanalyzer-verbose-state-changes -fno-analyzer-verbose-state-changes -fargument-alias
-fno-argument-alias -fargument-noalias -fno-argument-noalias -fargument-noalias-anything
-fno-argument-noalias-anything -fargument-noalias-global -fno-argument-noalias-global -fassociative-math
-fno-associative-math -fauto-inc-dec -fno-auto-inc-dec -fauto-profile -fno-auto-profile -fbit-tests -fno-bit-tests
-fbranch-count-reg -fno-branch-count-reg -fbranch-probabilities -fno-branch-probabilities
-fbranch-target-load-optimize -fno-branch-target-load-optimize -fbranch-target-load-optimize2
-fno-branch-target-load-optimize2 -fbtr-bb-exclusive -fno-btr-bb-exclusive -fcaller-saves -fno-caller-saves
-fcf-protection=none -fcheck-data-deps -fno-check-data-deps -fcheck-new -fno-check-new -fchecking -fno-checking
-fcode-hoisting -fno-code-hoisting -fcombine-stack-adjustments -fno-combine-stack-adjustments -fcommon -fno-common
-fcompare-elim -fno-compare-elim -fconserve-stack -fno-conserve-stack -fcprop-registers -fno-cprop-registers
-fcrossjumping -fno-crossjumping -fcse-follow-jumps -fno-cse-follow-jumps -fcse-skip-blocks -fno-cse-skip-blocks
-fno-cx-fortran-rules -fno-cx-limited-range -fdata-sections -fno-data-sections -fdbg-cnt-list -fno-dbg-cnt-list
-fdce -fno-dce -fdebug-types-section -fno-debug-types-section -fdefer-pop -fno-defer-pop -fdelayed-branch
-fno-delayed-branch -fdelete-dead-exceptions -fno-delete-dead-exceptions -fdelete-null-pointer-checks
-fno-delete-null-pointer-checks -fdevirtualize -fno-devirtualize -fdevirtualize-at-ltrans
-fno-devirtualize-at-ltrans -fdevirtualize-speculatively -fno-devirtualize-speculatively -fno-diagnostics-color
-fno-diagnostics-generate-patch -fno-diagnostics-parseable-fixits -fno-diagnostics-show-caret
-fno-diagnostics-show-cwe -fno-diagnostics-show-labels -fno-diagnostics-show-line-numbers
-fno-diagnostics-show-option -fno-diagnostics-show-path-depths -fdse -fno-dse -fno-dump-internal-locations
-fno-dump-noaddr -fno-dump-passes -fno-dump-unnumbered -fno-dump-unnumbered-links -fdwarf2-cfi-asm -fearly-inlining
-fno-early-inlining -feliminate-dwarf2-dups -fno-eliminate-dwarf2-dups -feliminate-unused-debug-symbols
-fno-eliminate-unused-debug-symbols -feliminate-unused-debug-types -fno-eliminate-unused-debug-types
-femit-class-debug-always -fno-emit-class-debug-always -fexcess-precision=fast -fexpensive-optimizations
-fno-expensive-optimizations -fno-fast-math -ffat-lto-objects -fno-fat-lto-objects -ffinite-loops -fno-finite-loops
-fno-finite-math-only -ffloat-store -fno-float-store -fforce-addr -fno-force-addr -fforward-propagate
-fno-forward-propagate -ffp-contract=off -ffp-contract=on -ffp-contract=fast -ffp-int-builtin-inexact
-fno-fp-int-builtin-inexact -ffunction-cse -fno-function-cse -ffunction-sections -fno-function-sections -fgcse
-fno-gcse -fgcse-after-reload -fno-gcse-after-reload -fgcse-las -fno-gcse-las -fgcse-lm -fno-gcse-lm -fgcse-sm
-fno-gcse-sm -fgnat-encodings=all -fgnat-encodings=gdb -fgnat-encodings=minimal -fno-gnu-tm -fgnu-unique
-fno-gnu-unique -fgraphite -fno-graphite -fgraphite-identity -fno-graphite-identity -fguess-branch-probability
-fno-guess-branch-probability -fharden-compares -fno-harden-compares -fharden-conditional-branches
-fno-harden-conditional-branches -fhoist-adjacent-loads -fno-hoist-adjacent-loads -fident -fno-ident -fif-conversion
-fno-if-conversion -fif-conversion2 -fno-if-conversion2 -findirect-inlining -fno-indirect-inlining
-finhibit-size-directive -fno-inhibit-size-directive -finline -fno-inline -finline-atomics -fno-inline-atomics
-finline-functions -fno-inline-functions -finline-functions-called-once -fno-inline-functions-called-once
-finline-small-functions -fno-inline-small-functions -finstrument-functions -fno-instrument-functions -fipa-bit-cp
-fno-ipa-bit-cp -fipa-cp -fno-ipa-cp -fipa-cp-alignment -fno-ipa-cp-alignment -fipa-cp-clone -fno-ipa-cp-clone
-fipa-icf -fno-ipa-icf -fipa-icf-functions -fno-ipa-icf-functions -fipa-icf-variables -fno-ipa-icf-variables
-fipa-matrix-reorg -fno-ipa-matrix-reorg -fipa-modref -fno-ipa-modref -fipa-profile -fno-ipa-profile -fipa-pta
-fno-ipa-pta -fipa-pure-const -fno-ipa-pure-const -fipa-ra -fno-ipa-ra -fipa-reference -fno-ipa-reference
-fipa-reference-addressable -fno-ipa-reference-addressable -fipa-sra -fno-ipa-sra -fipa-stack-alignment
-fno-ipa-stack-alignment -fipa-strict-aliasing -fno-ipa-strict-aliasing -fipa-struct-reorg -fno-ipa-struct-reorg
-fipa-vrp -fno-ipa-vrp -fira-algorithm=CB -fira-algorithm=priority -fira-hoist-pressure -fno-ira-hoist-pressure
-fira-loop-pressure -fno-ira-loop-pressure -fira-region=one -fira-region=all -fira-region=mixed
-fira-share-save-slots -fno-ira-share-save-slots -fira-share-spill-slots -fno-ira-share-spill-slots
-fisolate-erroneous-paths-attribute -fno-isolate-erroneous-paths-attribute -fisolate-erroneous-paths-dereference
-fno-isolate-erroneous-paths-dereference -fivopts -fno-ivopts -fjump-tables -fno-jump-tables -fkeep-gc-roots-live
-fno-keep-gc-roots-live -fkeep-inline-functions -fno-keep-inline-functions -fkeep-static-consts
-fno-keep-static-consts -fkeep-static-functions -fno-keep-static-functions -flarge-source-files
-fno-large-source-files -flifetime-dse -fno-lifetime-dse -flimit-function-alignment -fno-limit-function-alignment
-flive-patching -flive-patching=inline-only-static -flive-patching=inline-clone -flive-range-shrinkage
-fno-live-range-shrinkage -floop-block -fno-loop-block -floop-flatten -fno-loop-flatten -floop-interchange
-fno-loop-interchange -floop-nest-optimize -fno-loop-nest-optimize -floop-optimize -fno-loop-optimize
-floop-parallelize-all -fno-loop-parallelize-all -floop-strip-mine -fno-loop-strip-mine -floop-unroll-and-jam
-fno-loop-unroll-and-jam -flra-remat -fno-lra-remat -fno-lto -fno-lto-odr-type-merging -fno-lto-report
-fno-lto-report-wpa -fmath-errno -fno-mem-report -fno-mem-report-wpa -fmerge-all-constants -fno-merge-all-constants
-fmerge-constants -fno-merge-constants -fmerge-debug-strings -fno-merge-debug-strings -fmodulo-sched
-fno-modulo-sched -fmodulo-sched-allow-regmoves -fno-modulo-sched-allow-regmoves -fmove-loop-invariants
-fno-move-loop-invariants -fmove-loop-stores -fno-move-loop-stores -fno-non-call-exceptions -fomit-frame-pointer
-fno-omit-frame-pointer -fno-opt-info -foptimize-register-move -fno-optimize-register-move -foptimize-sibling-calls
-fno-optimize-sibling-calls -foptimize-strlen -fno-optimize-strlen -fpack-struct -fno-pack-struct -fpartial-inlining
-fno-partial-inlining -fno-pcc-struct-return -fpeel-loops -fno-peel-loops -fpeephole -fno-peephole -fpeephole2
-fno-peephole2 -fpermitted-flt-eval-methods=c11 -fplt -fno-plt -fno-post-ipa-mem-report -fno-pre-ipa-mem-report
-fpredictive-commoning -fno-predictive-commoning -fprefetch-loop-arrays -fno-prefetch-loop-arrays -fno-profile
-fno-profile-abs-path -fno-profile-arcs -fno-profile-correction -fno-profile-generate -fno-profile-partial-training
-fno-profile-reorder-functions -fno-profile-report -fno-profile-use -fno-profile-values -frandom-seed
-fno-random-seed -fno-reciprocal-math -frecord-gcc-switches -fno-record-gcc-switches -free -fno-ree
-fno-reg-struct-return -fregmove -fno-regmove -frename-registers -fno-rename-registers -freorder-blocks
-fno-reorder-blocks -freorder-blocks-algorithm=simple -freorder-blocks-algorithm=stc -freorder-blocks-and-partition
-fno-reorder-blocks-and-partition -freorder-functions -fno-reorder-functions -freport-bug -fno-report-bug
-frerun-cse-after-loop -fno-rerun-cse-after-loop -frerun-loop-opt -fno-rerun-loop-opt
-freschedule-modulo-scheduled-loops -fno-reschedule-modulo-scheduled-loops -fno-rounding-math
-fsanitize-address-use-after-scope -fno-sanitize-address-use-after-scope -fsanitize-recover -fno-sanitize-recover
-fsanitize-undefined-trap-on-error -fno-sanitize-undefined-trap-on-error -fno-save-optimization-record
-fsched-critical-path-heuristic -fno-sched-critical-path-heuristic -fsched-dep-count-heuristic
-fno-sched-dep-count-heuristic -fsched-group-heuristic -fno-sched-group-heuristic -fsched-interblock
-fno-sched-interblock -fsched-last-insn-heuristic -fno-sched-last-insn-heuristic -fsched-pressure
-fno-sched-pressure -fsched-rank-heuristic -fno-sched-rank-heuristic -fsched-spec -fno-sched-spec
-fsched-spec-insn-heuristic -fno-sched-spec-insn-heuristic -fsched-spec-load -fno-sched-spec-load
-fsched-spec-load-dangerous -fno-sched-spec-load-dangerous -fsched-stalled-insns -fno-sched-stalled-insns
-fsched-stalled-insns-dep -fno-sched-stalled-insns-dep -fsched2-use-superblocks -fno-sched2-use-superblocks
-fsched2-use-traces -fno-sched2-use-traces -fschedule-fusion -fno-schedule-fusion -fschedule-insns
-fno-schedule-insns -fschedule-insns2 -fno-schedule-insns2 -fsection-anchors -fno-section-anchors -fsee -fno-see
-fsel-sched-pipelining -fno-sel-sched-pipelining -fsel-sched-pipelining-outer-loops
-fno-sel-sched-pipelining-outer-loops -fsel-sched-reschedule-pipelined -fno-sel-sched-reschedule-pipelined
-fselective-scheduling -fno-selective-scheduling -fselective-scheduling2 -fno-selective-scheduling2
-fsemantic-interposition -fno-semantic-interposition -fshow-column -fno-show-column -fshrink-wrap -fno-shrink-wrap
-fshrink-wrap-separate -fno-shrink-wrap-separate -fno-signaling-nans -fsigned-zeros -fsimd-cost-model=unlimited
-fsimd-cost-model=dynamic -fsimd-cost-model=cheap -fsimd-cost-model=very-cheap -fno-single-precision-constant
-fsplit-ivs-in-unroller -fno-split-ivs-in-unroller -fsplit-loops -fno-split-loops -fsplit-paths -fno-split-paths
-fsplit-stack -fno-split-stack -fsplit-wide-types -fno-split-wide-types -fsplit-wide-types-early
-fno-split-wide-types-early -fssa-backprop -fno-ssa-backprop -fssa-phiopt -fno-ssa-phiopt -fstack-check
-fno-stack-check -fstack-check=no -fstack-check=generic -fstack-check=specific -fstack-clash-protection
-fno-stack-clash-protection -fno-stack-limit -fno-stack-protector -fstack-reuse=all -fstack-reuse=named_vars
-fstack-reuse=none -fstdarg-opt -fno-stdarg-opt -fstore-merging -fno-store-merging -fstrength-reduce
-fno-strength-reduce -fstrict-aliasing -fno-strict-aliasing -fstrict-overflow -fno-strict-overflow
-fstrict-volatile-bitfields -fno-strict-volatile-bitfields -fsync-libcalls -fno-sync-libcalls -fno-syntax-only
-ftarget-help -fno-target-help -fno-test-coverage -fthread-jumps -fno-thread-jumps -fno-time-report
-fno-time-report-details -ftls-model=global-dynamic -ftls-model=local-dynamic -ftls-model=initial-exec
-ftls-model=local-exec -ftoplevel-reorder -fno-toplevel-reorder -ftracer -fno-tracer -ftrampolines -fno-trampolines
-ftrapping-math -ftrapv -fno-trapv -ftree-bit-ccp -fno-tree-bit-ccp -ftree-builtin-call-dce
-fno-tree-builtin-call-dce -ftree-ccp -fno-tree-ccp -ftree-ch -fno-tree-ch -ftree-coalesce-inlined-vars
-ftree-coalesce-vars -fno-tree-coalesce-vars -ftree-copy-prop -fno-tree-copy-prop -ftree-copyrename
-fno-tree-copyrename -ftree-cselim -fno-tree-cselim -ftree-dce -fno-tree-dce -ftree-dominator-opts
-fno-tree-dominator-opts -ftree-dse -fno-tree-dse -ftree-forwprop -fno-tree-forwprop -ftree-fre -fno-tree-fre
-ftree-loop-distribute-patterns -fno-tree-loop-distribute-patterns -ftree-loop-distribution
-fno-tree-loop-distribution -ftree-loop-if-convert -fno-tree-loop-if-convert -ftree-loop-if-convert-stores
-fno-tree-loop-if-convert-stores -ftree-loop-im -fno-tree-loop-im -ftree-loop-ivcanon -fno-tree-loop-ivcanon
-ftree-loop-linear -fno-tree-loop-linear -ftree-loop-optimize -fno-tree-loop-optimize -ftree-loop-vectorize
-fno-tree-loop-vectorize -ftree-lrs -fno-tree-lrs -ftree-partial-pre -fno-tree-partial-pre -ftree-phiprop
-fno-tree-phiprop -ftree-pre -fno-tree-pre -ftree-pta -fno-tree-pta -ftree-reassoc -fno-tree-reassoc -ftree-salias
-fno-tree-salias -ftree-scev-cprop -fno-tree-scev-cprop -ftree-sink -fno-tree-sink -ftree-slp-vectorize
-fno-tree-slp-vectorize -ftree-slsr -fno-tree-slsr -ftree-sra -fno-tree-sra -ftree-store-ccp -fno-tree-store-ccp
-ftree-store-copy-prop -fno-tree-store-copy-prop -ftree-switch-conversion -fno-tree-switch-conversion
-ftree-tail-merge -fno-tree-tail-merge -ftree-ter -fno-tree-ter -ftree-vect-loop-version -fno-tree-vect-loop-version
-ftree-vectorize -fno-tree-vectorize -ftree-vrp -fno-tree-vrp -ftrivial-auto-var-init=uninitialized
-ftrivial-auto-var-init=pattern -ftrivial-auto-var-init=zero -funconstrained-commons -fno-unconstrained-commons
-funit-at-a-time -fno-unit-at-a-time -funroll-all-loops -fno-unroll-all-loops -funroll-loops -fno-unroll-loops
-funsafe-loop-optimizations -fno-unsafe-loop-optimizations -fno-unsafe-math-optimizations -funswitch-loops
-fno-unswitch-loops -fno-unwind-tables -fuse-linker-plugin -fno-use-linker-plugin -fvar-tracking -fno-var-tracking
-fvar-tracking-assignments -fno-var-tracking-assignments -fvar-tracking-assignments-toggle
-fno-var-tracking-assignments-toggle -fvar-tracking-uninit -fno-var-tracking-uninit -fvariable-expansion-in-unroller
-fno-variable-expansion-in-unroller -fvect-cost-model -fno-vect-cost-model -fvect-cost-model=unlimited
-fvect-cost-model=dynamic -fvect-cost-model=cheap -fvect-cost-model=very-cheap -fno-verbose-asm -fvisibility=default
-fvisibility=internal -fvisibility=hidden -fvisibility=protected -fvpt -fno-vpt -fvtv-counts -fno-vtv-counts
-fvtv-debug -fno-vtv-debug -fweb -fno-web -fwhole-program -fno-whole-program -fwrapv -fno-wrapv -fwrapv-pointer
-fno-wrapv-pointer -fzee -fno-zee -fzero-initialized-in-bss -fno-zero-initialized-in-bss
-fallow-parameterless-variadic-functions -fno-allow-parameterless-variadic-functions -fasm -fno-asm
-fno-building-libgcc -fbuiltin -fno-builtin -fno-canonical-system-headers -fcheck-pointer-bounds
-fno-check-pointer-bounds -fchkp-check-incomplete-type -fno-chkp-check-incomplete-type -fchkp-check-read
-fno-chkp-check-read -fchkp-check-write -fno-chkp-check-write -fchkp-first-field-has-own-bounds
-fchkp-flexible-struct-trailing-arrays -fno-chkp-flexible-struct-trailing-arrays -fchkp-instrument-calls
-fno-chkp-instrument-calls -fchkp-instrument-marked-only -fno-chkp-instrument-marked-only -fchkp-narrow-bounds
-fno-chkp-narrow-bounds -fchkp-narrow-to-innermost-array -fchkp-optimize -fno-chkp-optimize -fchkp-store-bounds
-fno-chkp-store-bounds -fchkp-treat-zero-dynamic-size-as-infinite -fno-chkp-treat-zero-dynamic-size-as-infinite
-fchkp-use-fast-string-functions -fno-chkp-use-fast-string-functions -fchkp-use-nochk-string-functions
-fno-chkp-use-nochk-string-functions -fchkp-use-static-bounds -fno-chkp-use-static-bounds
-fchkp-use-static-const-bounds -fno-chkp-use-static-const-bounds -fchkp-use-wrappers -fno-chkp-use-wrappers
-fchkp-zero-input-bounds-for-main -fno-chkp-zero-input-bounds-for-main -fcilkplus -fno-cilkplus -fcond-mismatch
-fno-cond-mismatch -fno-debug-cpp -fno-directives-only -fdollars-in-identifiers -fno-dollars-in-identifiers
-femit-struct-debug-baseonly -fno-emit-struct-debug-baseonly -femit-struct-debug-reduced
-fno-emit-struct-debug-reduced -fextended-identifiers -fno-extended-identifiers -fno-freestanding -fno-gimple
-fno-gnu89-inline -fhosted -flax-vector-conversions -fno-lax-vector-conversions -fms-extensions -fno-ms-extensions
-fmudflap -fno-mudflap -fmudflapir -fno-mudflapir -fmudflapth -fno-mudflapth -fno-openacc -fno-openmp -fopenmp-simd
-fno-openmp-simd -fpch-deps -fno-pch-deps -fpch-preprocess -fno-pch-preprocess -fplan9-extensions
-fno-plan9-extensions -fprintf-return-value -fno-printf-return-value -fno-short-enums -fno-short-wchar
-fsigned-bitfields -fno-signed-bitfields -fsso-struct=big-endian -fsso-struct=little-endian -fno-unsigned-bitfields
-fworking-directory -fno-working-directory -fno-exceptions -ffold-simple-inlines -fno-fold-simple-inlines
-fno-handle-exceptions -fnothrow-opt -fno-nothrow-opt -frtti -fno-rtti -fstrict-enums -fno-strict-enums
-fno-threadsafe-statics -fthreadsafe-statics -funroll-completely-grow-size -fno-unroll-completely-grow-size
`;

/** Those of one target alone. */
export const idleFlagsByTriple: Readonly<Record<string, string>> = {
  "x86_64-linux-gnu": `
-m128bit-long-double -mno-3dnow -mno-3dnowa -m80387 -m8bit-idiv -mno-8bit-idiv -mno-abm -maccumulate-outgoing-args
-mno-accumulate-outgoing-args -mno-adx -mno-aes -malign-double -mno-align-double -malign-stringops
-mno-align-stringops -mno-amx-bf16 -mno-amx-int8 -mno-amx-tile -mno-android -mno-avx -mno-avx2
-mavx256-split-unaligned-load -mno-avx256-split-unaligned-load -mavx256-split-unaligned-store
-mno-avx256-split-unaligned-store -mno-avx5124fmaps -mno-avx5124vnniw -mno-avx512bf16 -mno-avx512bitalg
-mno-avx512bw -mno-avx512cd -mno-avx512dq -mno-avx512er -mno-avx512f -mno-avx512fp16 -mno-avx512ifma -mno-avx512pf
-mno-avx512vbmi -mno-avx512vbmi2 -mno-avx512vl -mno-avx512vnni -mno-avx512vp2intersect -mno-avx512vpopcntdq
-mno-avxvnni -mno-bmi -mno-bmi2 -mcall-ms2sysv-xlogues -mno-call-ms2sysv-xlogues -mcet-switch -mno-cet-switch -mcld
-mno-cld -mno-cldemote -mno-clflushopt -mno-clwb -mno-clzero -mno-crc32 -mno-cx16 -mdirect-extern-access
-mno-direct-extern-access -mdispatch-scheduler -mno-enqcmd -mno-f16c -mfancy-math-387 -mno-fancy-math-387 -mfentry
-mno-fentry -mno-fma -mno-fma4 -mforce-drap -mno-force-drap -mforce-indirect-call -mno-force-indirect-call
-mfp-ret-in-387 -mno-fp-ret-in-387 -mno-fsgsbase -mfused-madd -mno-fused-madd -mfxsr -mno-gfni -mglibc -mhard-float
-mhle -mno-hle -mno-hreset -mno-iamcu -mieee-fp -mno-ieee-fp -mindirect-branch-cs-prefix
-mno-indirect-branch-cs-prefix -mindirect-branch-register -mno-indirect-branch-register -minline-all-stringops
-mno-inline-all-stringops -minline-stringops-dynamically -mno-inline-stringops-dynamically -mintel-syntax
-mno-intel-syntax -mno-kl -mlong-double-80 -mno-lwp -mno-lzcnt -mmanual-endbr -mno-manual-endbr -mmitigate-rop
-mno-mitigate-rop -mmmx -mno-movbe -mno-movdir64b -mno-movdiri -mmpx -mno-mpx -mms-bitfields -mno-ms-bitfields
-mmwait -mno-mwait -mno-mwaitx -mneeded -mno-needed -mno-default -mno-push-args -mpush-args -mno-red-zone -mred-zone
-mno-sse4 -mno-nop-mcount -momit-leaf-frame-pointer -mno-omit-leaf-frame-pointer -mpc32 -mpc64 -mpc80 -mno-pclmul
-mpcommit -mno-pcommit -mno-pconfig -mno-pku -mno-popcnt -mprefer-avx128 -mno-prefer-avx128 -mno-prefetchwt1
-mno-prfchw -mno-ptwrite -mno-rdpid -mno-rdrnd -mno-rdseed -mrecip -mno-recip -mrecord-mcount -mno-record-mcount
-mrecord-return -mno-record-return -mrelax-cmpxchg-loop -mno-relax-cmpxchg-loop -mno-rtd -mno-rtm -mno-sahf
-mno-serialize -mno-sgx -mno-sha -mno-shstk -mskip-rax-setup -mno-skip-rax-setup -mno-soft-float -msse -msse2
-msse2avx -mno-sse2avx -mno-sse3 -mno-sse4.1 -mno-sse4.2 -mno-sse4a -mno-sse5 -msseregparm -mno-ssse3
-mstack-arg-probe -mno-stack-arg-probe -mstackrealign -mno-stackrealign -mstv -mno-stv -mno-tbm
-mtls-direct-seg-refs -mno-tls-direct-seg-refs -mno-tsxldtrk -mno-uintr -mno-vaes -mvect8-ret-in-mem
-mno-vect8-ret-in-mem -mno-vpclmulqdq -mvzeroupper -mno-vzeroupper -mno-waitpkg -mno-wbnoinvd -mno-widekl -mno-xop
-mno-xsave -mno-xsavec -mno-xsaveopt -mno-xsaves -masm=att -masm=intel -mcmodel=small -malign-data=abi
-malign-data=cacheline -malign-data=compat -mveclibabi=acml -mveclibabi=svml -maddress-mode=long
-mstack-protector-guard=global -mstack-protector-guard=tls -mtls-dialect=gnu -mtls-dialect=gnu2 -march=x86-64
-mtune=generic -mtune=intel -fPIE -fasynchronous-unwind-tables -fexcess-precision=standard -fexcess-precision=16
-fno-leading-underscore -fstack-limit -funwind-tables -fshort-enums -fsigned-char -fno-unsigned-char
`,
  "i386-linux-gnu": `
-mno-3dnow -mno-3dnowa -m80387 -m8bit-idiv -mno-8bit-idiv -m96bit-long-double -mno-abm -maccumulate-outgoing-args
-mno-accumulate-outgoing-args -mno-adx -mno-aes -malign-double -mno-align-double -malign-stringops
-mno-align-stringops -mno-amx-bf16 -mno-amx-int8 -mno-amx-tile -mno-android -mno-avx -mno-avx2
-mavx256-split-unaligned-load -mno-avx256-split-unaligned-load -mavx256-split-unaligned-store
-mno-avx256-split-unaligned-store -mno-avx5124fmaps -mno-avx5124vnniw -mno-avx512bf16 -mno-avx512bitalg
-mno-avx512bw -mno-avx512cd -mno-avx512dq -mno-avx512er -mno-avx512f -mno-avx512fp16 -mno-avx512ifma -mno-avx512pf
-mno-avx512vbmi -mno-avx512vbmi2 -mno-avx512vl -mno-avx512vnni -mno-avx512vp2intersect -mno-avx512vpopcntdq
-mno-avxvnni -mno-bmi -mno-bmi2 -mcall-ms2sysv-xlogues -mno-call-ms2sysv-xlogues -mcet-switch -mno-cet-switch -mcld
-mno-cld -mno-cldemote -mno-clflushopt -mno-clwb -mno-clzero -mno-crc32 -mcx16 -mno-cx16 -mdirect-extern-access
-mno-direct-extern-access -mdispatch-scheduler -mno-enqcmd -mno-f16c -mfancy-math-387 -mno-fancy-math-387 -mfentry
-mno-fentry -mno-fma -mno-fma4 -mforce-drap -mno-force-drap -mforce-indirect-call -mno-force-indirect-call
-mfp-ret-in-387 -mno-fp-ret-in-387 -mno-fsgsbase -mfused-madd -mno-fused-madd -mno-fxsr -mno-gfni -mglibc
-mhard-float -mhle -mno-hle -mno-hreset -mno-iamcu -mieee-fp -mno-ieee-fp -mindirect-branch-cs-prefix
-mno-indirect-branch-cs-prefix -mindirect-branch-register -mno-indirect-branch-register -minline-all-stringops
-mno-inline-all-stringops -minline-stringops-dynamically -mno-inline-stringops-dynamically -mintel-syntax
-mno-intel-syntax -mno-kl -mlong-double-80 -mno-lwp -mno-lzcnt -mmanual-endbr -mno-manual-endbr -mmitigate-rop
-mno-mitigate-rop -mno-mmx -mno-movbe -mno-movdir64b -mno-movdiri -mmpx -mno-mpx -mms-bitfields -mno-ms-bitfields
-mmwait -mno-mwait -mno-mwaitx -mneeded -mno-needed -mno-default -mno-push-args -mpush-args -mno-red-zone -mred-zone
-mno-sse4 -mno-nop-mcount -momit-leaf-frame-pointer -mno-omit-leaf-frame-pointer -mpc32 -mpc64 -mpc80 -mno-pclmul
-mpcommit -mno-pcommit -mno-pconfig -mno-pku -mno-popcnt -mprefer-avx128 -mno-prefer-avx128 -mno-prefetchwt1
-mno-prfchw -mno-ptwrite -mno-rdpid -mno-rdrnd -mno-rdseed -mrecip -mno-recip -mrecord-mcount -mno-record-mcount
-mrecord-return -mno-record-return -mrelax-cmpxchg-loop -mno-relax-cmpxchg-loop -mno-rtd -mno-rtm -msahf
-mno-serialize -mno-sgx -mno-sha -mno-shstk -mskip-rax-setup -mno-skip-rax-setup -mno-soft-float -mno-sse -mno-sse2
-msse2avx -mno-sse2avx -mno-sse3 -mno-sse4.1 -mno-sse4.2 -mno-sse4a -mno-sse5 -mno-ssse3 -mstack-arg-probe
-mno-stack-arg-probe -mstackrealign -mno-stackrealign -mstv -mno-stv -mno-tbm -mtls-direct-seg-refs
-mno-tls-direct-seg-refs -mno-tsxldtrk -muintr -mno-uintr -mno-vaes -mvect8-ret-in-mem -mno-vect8-ret-in-mem
-mno-vpclmulqdq -mvzeroupper -mno-vzeroupper -mno-waitpkg -mno-wbnoinvd -mno-widekl -mno-xop -mno-xsave -mno-xsavec
-mno-xsaveopt -mno-xsaves -masm=att -masm=intel -malign-data=abi -malign-data=cacheline -malign-data=compat
-mveclibabi=acml -mveclibabi=svml -maddress-mode=long -maddress-mode=short -mstack-protector-guard=global
-mstack-protector-guard=tls -mtls-dialect=gnu -mtls-dialect=gnu2 -mtune=generic -mtune=intel -fPIE
-fasynchronous-unwind-tables -fexcess-precision=standard -fno-leading-underscore -funwind-tables -fshort-enums
-fsigned-char -fno-unsigned-char
`,
  "aarch64-linux-gnu": `
-mfix-cortex-a53-835769 -mno-fix-cortex-a53-835769 -mfix-cortex-a53-843419 -mno-fix-cortex-a53-843419 -mglibc
-mlittle-endian -mlow-precision-div -mno-low-precision-div -mlow-precision-recip-sqrt -mno-low-precision-recip-sqrt
-mlow-precision-sqrt -mno-low-precision-sqrt -momit-leaf-frame-pointer -mno-omit-leaf-frame-pointer
-moutline-atomics -mno-outline-atomics -mpc-relative-literal-loads -mno-pc-relative-literal-loads -mstrict-align
-mno-strict-align -mtrack-speculation -mno-track-speculation -mverbose-cost-dump -mno-verbose-cost-dump -mabi=lp64
-fPIE -fasynchronous-unwind-tables -fno-asynchronous-unwind-tables -fcf-protection=return -fcf-protection=check
-fexcess-precision=standard -fno-leading-underscore -fstack-limit -funwind-tables -fno-signed-char -funsigned-char
`,
  "armv7-linux-gnueabihf": `
-mabort-on-noreturn -mno-abort-on-noreturn -mno-android -mapcs -mapcs-frame -mno-apcs-frame -mapcs-reentrant
-mno-apcs-reentrant -mapcs-stack-check -mno-apcs-stack-check -masm-syntax-unified -mno-asm-syntax-unified -mbe32
-mbe8 -mcallee-super-interworking -mno-callee-super-interworking -mcaller-super-interworking
-mno-caller-super-interworking -mno-fdpic -mfix-cmse-cve-2021-35465 -mno-fix-cmse-cve-2021-35465
-mfix-cortex-a57-aes-1742098 -mno-fix-cortex-a57-aes-1742098 -mfix-cortex-a72-aes-1655431
-mno-fix-cortex-a72-aes-1655431 -mfix-cortex-m3-ldrd -mno-fix-cortex-m3-ldrd -mflip-thumb -mno-flip-thumb -mglibc
-mhard-float -mlittle-endian -mlong-calls -mno-long-calls -mneon-for-64bits -mno-neon-for-64bits
-mpic-data-is-text-relative -mno-pic-data-is-text-relative -mpoke-function-name -mno-poke-function-name -mpure-code
-mno-pure-code -mrestrict-it -mno-restrict-it -msched-prolog -mno-sched-prolog -msingle-pic-base
-mno-single-pic-base -mno-slow-flash-data -mthumb -mthumb-interwork -mtpcs-frame -mno-tpcs-frame -mtpcs-leaf-frame
-mno-tpcs-leaf-frame -munaligned-access -mvectorize-with-neon-double -mvectorize-with-neon-quad -mword-relocations
-mno-word-relocations -mabi=aapcs-linux -mfp16-format=none -mfpu=auto -mfpu=vfp -mfpu=vfp3 -mfpu=vfpv2 -mfpu=vfpv3
-mfpu=vfpv3-d16 -mfloat-abi=hard -fPIE -fasynchronous-unwind-tables -fno-asynchronous-unwind-tables
-fcf-protection=check -fno-dwarf2-cfi-asm -fexcess-precision=standard -fno-leading-underscore -fstack-limit
-funwind-tables -mverbose-cost-dump -mno-verbose-cost-dump -fno-signed-char -funsigned-char
`,
  "riscv64-linux-gnu": `
-mdiv -mexplicit-relocs -mno-explicit-relocs -mfdiv -mglibc -mlittle-endian -mplt -mno-plt -mrelax -mno-relax
-mriscv-attribute -mno-riscv-attribute -msave-restore -mno-save-restore -mshorten-memrefs -mno-shorten-memrefs
-mstrict-align -mno-strict-align -mcmodel=medany -mcmodel=medlow -malign-data=natural -malign-data=xlen -fPIE
-fno-asynchronous-unwind-tables -fcf-protection=return -fcf-protection=check -fno-dwarf2-cfi-asm
-fexcess-precision=standard -fexcess-precision=16 -fno-leading-underscore -fstack-limit -fshort-enums
-fno-signed-char -funsigned-char
`,
  "s390x-linux-gnu": `
-mbackchain -mno-backchain -mdebug -mno-debug -mfentry -mno-fentry -mfused-madd -mno-fused-madd -mglibc -mhard-dfp
-mno-hard-dfp -mhard-float -mno-htm -mindirect-branch-table -mno-indirect-branch-table -mlong-double-128 -mlra
-mno-lra -mmvcle -mno-mvcle -mno-stack-guard -mno-stack-size -mnop-mcount -mno-nop-mcount -mpacked-stack
-mno-packed-stack -mpic-data-is-text-relative -mno-pic-data-is-text-relative -mrecord-mcount -mno-record-mcount
-msmall-exec -mno-small-exec -mno-vx -mvx-long-double-fma -mno-vx-long-double-fma -mwarn-dynamicstack
-mno-warn-dynamicstack -mzarch -mno-zvector -fPIE -fasynchronous-unwind-tables -fcf-protection=branch
-fcf-protection=return -fcf-protection=check -fno-leading-underscore -fstack-limit -funwind-tables -fshort-enums
-fno-signed-char -funsigned-char
`,
  "x86_64-windows-gnu": `
-mconsole -mdll -mnop-fun-dllimport -mno-nop-fun-dllimport -mnop-mcount -mpe-aligned-commons -mno-pe-aligned-commons
-mno-unicode -mwin32 -mno-win32 -mwindows -mno-windows -mcmodel=medium -march=k6 -march=k6-2 -march=k6-3
-march=athlon -march=athlon-tbird -march=athlon-4 -march=athlon-xp -march=athlon-mp -fPIC -fno-PIC -fno-PIE
-fno-dwarf2-cfi-asm -fpic -fno-pic -fno-pie -fset-stack-executable -fno-set-stack-executable
-fwritable-relocated-rdata -fno-writable-relocated-rdata -fkeep-inline-dllexport -fno-keep-inline-dllexport
-fshort-wchar
`,
  "i686-windows-gnu": `
-mconsole -mdll -mnop-fun-dllimport -mno-nop-fun-dllimport -mnop-mcount -mpe-aligned-commons -mno-pe-aligned-commons
-mno-unicode -mwin32 -mno-win32 -mwindows -mno-windows -mcmodel=32 -fPIC -fno-PIC -fno-PIE -fleading-underscore
-fpic -fno-pic -fno-pie -fset-stack-executable -fno-set-stack-executable -fstack-limit -fwritable-relocated-rdata
-fno-writable-relocated-rdata -fkeep-inline-dllexport -fno-keep-inline-dllexport -fshort-wchar
`,
};
