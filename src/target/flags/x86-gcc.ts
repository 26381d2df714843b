/** x86's instruction sets and processors as gcc 12 tells of them: facts, taken from what it predefines for each flag. */

import type { X86Facts } from "./x86.ts";

export const x86Gcc: X86Facts = {
  features: `
3dnow mmx | __3dNOW__
3dnowa 3dnow | __3dNOW_A__
abm lzcnt popcnt
adx
aes sse2
amx-bf16 | __AMX_BF16__
amx-int8 | __AMX_INT8__
amx-tile xsave | __AMX_TILE__
avx sse4.2 xsave
avx2 avx
avx5124fmaps avx512f
avx5124vnniw avx512f
avx512bf16 avx512bw
avx512bitalg avx512f
avx512bw avx512f
avx512cd avx512f
avx512dq avx512f
avx512er avx512f
avx512f avx2
avx512fp16 avx512bw
avx512ifma avx512f
avx512pf avx512f
avx512vbmi avx512bw
avx512vbmi2 avx512f
avx512vl avx512f
avx512vnni avx512f
avx512vp2intersect avx512dq
avx512vpopcntdq avx512f
avxvnni avx2
bmi
bmi2
cldemote
clflushopt
clwb
clzero
cmpxchg | __GCC_HAVE_SYNC_COMPARE_AND_SWAP_1 __GCC_HAVE_SYNC_COMPARE_AND_SWAP_2 __GCC_HAVE_SYNC_COMPARE_AND_SWAP_4
cmpxchg8b | __GCC_HAVE_SYNC_COMPARE_AND_SWAP_8
crc32
cx16 | __GCC_HAVE_SYNC_COMPARE_AND_SWAP_16
enqcmd
f16c avx
fma avx
fma4 avx sse4a
fsgsbase
fxsr
gfni
hreset
kl sse2
lwp
lzcnt
mmx
movbe
movdir64b
movdiri
mwaitx
pclmul sse2
pconfig
pku
popcnt
prefetchwt1
prfchw
ptwrite
rdpid
rdrnd
rdseed
rtm
sahf | __LAHF_SAHF__
serialize
sgx
sha sse2
shstk
sse ~mmx
sse2 sse
sse3 sse2
sse4.1 ssse3
sse4.2 ~crc32 ~popcnt sse4.1
sse4a sse3
ssse3 sse3
tbm
tsxldtrk
uintr
vaes
vpclmulqdq
waitpkg
wbnoinvd
widekl kl
xop fma4
xsave
xsavec xsave
xsaveopt xsave
xsaves xsave
`,
  processors: `
nocona | nocona | +cx16 +sse3
core2 | core2 | =nocona +sahf +ssse3
nehalem | corei7 nehalem | =core2 +crc32 +popcnt +sse4.1 +sse4.2
corei7 = nehalem
westmere | corei7 nehalem | =nehalem +pclmul
sandybridge | corei7_avx sandybridge | =nehalem +avx +pclmul +xsave +xsaveopt
corei7-avx = sandybridge
ivybridge | corei7_avx sandybridge | =sandybridge +f16c +fsgsbase +rdrnd
core-avx-i = ivybridge
haswell | core_avx2 haswell | =ivybridge +avx2 +bmi +bmi2 +fma +lzcnt +movbe
core-avx2 = haswell
broadwell | core_avx2 haswell | =haswell +adx +prfchw +rdseed
skylake | skylake | =broadwell +aes +clflushopt +sgx +xsavec +xsaves
skylake-avx512 | skylake_avx512 | =skylake +avx512bw +avx512cd +avx512dq +avx512f +avx512vl +clwb +pku
cannonlake | cannonlake | =skylake-avx512 +avx512ifma +avx512vbmi +sha -clwb
icelake-client | icelake_client | =cannonlake +avx512bitalg +avx512vbmi2 +avx512vnni +avx512vpopcntdq +gfni +rdpid +vaes +vpclmulqdq
rocketlake | rocketlake | =icelake-client -sgx
icelake-server | icelake_server | =icelake-client +clwb +pconfig +wbnoinvd
cascadelake | cascadelake | =skylake-avx512 +avx512vnni
tigerlake | tigerlake | =icelake-client +avx512vp2intersect +clwb +kl +movdir64b +movdiri +widekl
cooperlake | cooperlake | =skylake-avx512 +avx512bf16 +avx512vnni
sapphirerapids | sapphirerapids | =icelake-server +amx-bf16 +amx-int8 +amx-tile +avx512bf16 +avx512fp16 +avx512vp2intersect +avxvnni +cldemote +enqcmd +movdir64b +movdiri +ptwrite +serialize +tsxldtrk +uintr +waitpkg
alderlake | alderlake | =skylake +avxvnni +cldemote +clwb +gfni +hreset +kl +movdir64b +movdiri +pconfig +pku +ptwrite +rdpid +serialize +sha +vaes +vpclmulqdq +waitpkg +widekl
bonnell | atom bonnell | =core2 +movbe
atom = bonnell
silvermont | silvermont slm | =nehalem +movbe +pclmul +prfchw +rdrnd
slm = silvermont
goldmont | goldmont | =silvermont +aes +clflushopt +fsgsbase +rdseed +sha +xsave +xsavec +xsaveopt +xsaves
goldmont-plus | goldmont_plus | =goldmont +ptwrite +rdpid +sgx
tremont | tremont | =goldmont-plus +cldemote +clwb +gfni +movdir64b +movdiri +waitpkg
knl | knl | =broadwell +avx512cd +avx512er +avx512f +avx512pf +prefetchwt1
knm | knm | =knl +avx5124fmaps +avx5124vnniw +avx512vpopcntdq
x86-64 |  |
x86-64-v2 |  | =nehalem
x86-64-v3 |  | =haswell -fsgsbase -pclmul -rdrnd -xsaveopt
x86-64-v4 |  | =x86-64-v3 +avx512bw +avx512cd +avx512dq +avx512f +avx512vl
eden-x2 |  ; k8 | +sahf +sse3
nano |  ; k8 | =core2 -cx16
nano-1000 = nano
nano-2000 = nano
nano-3000 |  ; k8 | =core2 +sse4.1 -cx16
nano-x2 = nano-3000
eden-x4 = nano-3000
nano-x4 = nano-3000
k8 |  ; k8 | +3dnow +3dnowa
k8-sse3 |  ; k8 | =k8 +sse3
opteron = k8
opteron-sse3 = k8-sse3
athlon64 = k8
athlon64-sse3 = k8-sse3
athlon-fx = k8
amdfam10 | amdfam10 | =nocona +3dnow +3dnowa +abm +lzcnt +popcnt +prfchw +sahf +sse4a
barcelona = amdfam10
bdver1 | bdver1 | =sandybridge +abm +aes +fma4 +lwp +lzcnt +prfchw +sse4a +xop -xsaveopt
bdver2 | bdver2 | =bdver1 +bmi +f16c +fma +tbm
bdver3 | bdver3 | =bdver2 +fsgsbase +xsaveopt
bdver4 | bdver4 | =bdver3 +avx2 +bmi2 +movbe +mwaitx +rdrnd
znver1 | znver1 | =skylake +abm +clzero +mwaitx +sha +sse4a -sgx
znver2 | znver2 | =znver1 +clwb +rdpid +wbnoinvd
znver3 | znver3 | =znver2 +pku +vaes +vpclmulqdq
btver1 | btver1 | =amdfam10 +ssse3 +xsave -3dnow -3dnowa
btver2 | btver2 | =sandybridge +abm +aes +bmi +f16c +lzcnt +movbe +prfchw +sse4a
`,
  narrowProcessors: `
i386 | - ; i386 | +no-cmpxchg +no-cmpxchg8b
i486 | i486 | +no-cmpxchg8b
i586 | i586 pentium |
pentium = i586
lakemont | i586 pentium ; lakemont | +no-387
pentium-mmx | i586 pentium pentium_mmx | +mmx
winchip-c6 | i486 | +mmx +no-cmpxchg8b
winchip2 | i486 | +3dnow +mmx +no-cmpxchg8b
c3 = winchip2
samuel-2 = winchip2
c3-2 | ; i686 pentium2 pentiumpro | +fxsr +mmx +sse
nehemiah | ; i686 pentiumpro | +fxsr +mmx +sse
c7 | ; i686 pentiumpro | +fxsr +mmx +sse +sse2 +sse3
esther = c7
i686 | ; i686 pentiumpro |
pentiumpro = i686
pentium2 | ; i686 pentium2 pentiumpro | +fxsr +mmx
pentium3 | ; i686 pentium2 pentium3 pentiumpro | +fxsr +mmx +sse
pentium3m = nehemiah
pentium-m | ; i686 pentiumpro | +fxsr +mmx +sse +sse2
pentium4 | pentium4 | +fxsr +mmx +sse +sse2
pentium4m = pentium4
prescott | nocona | =pentium4 +sse3
geode | geode | +3dnow +3dnowa +mmx
k6 | k6 | +mmx
k6-2 | k6 k6_2 | +3dnow +mmx
k6-3 | k6 k6_3 | +3dnow +mmx
athlon | athlon | +3dnow +3dnowa +mmx
athlon-tbird = athlon
athlon-4 | athlon athlon_sse | =athlon +fxsr +sse
athlon-xp = athlon-4
athlon-mp = athlon-4
`,
};
