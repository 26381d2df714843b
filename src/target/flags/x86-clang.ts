/** x86's instruction sets and processors as clang 14 tells of them: facts, taken from what it predefines for each flag. */

import type { X86Facts } from "./x86.ts";

export const x86Clang: X86Facts = {
  features: `
3dnow mmx | __3dNOW__
3dnowa 3dnow | __3dNOW_A__
adx
aes sse2
amx-bf16 amx-tile
amx-int8 amx-tile
amx-tile
avx sse4.2 ~xsave
avx2 avx
avx512bf16 avx512bw
avx512bitalg avx512bw
avx512bw avx512f
avx512cd avx512f
avx512dq avx512f
avx512er avx512f
avx512f avx2 f16c fma
avx512fp16 avx512bw avx512dq avx512vl
avx512ifma avx512f
avx512pf avx512f
avx512vbmi avx512bw
avx512vbmi2 avx512bw
avx512vl avx512f
avx512vnni avx512f
avx512vp2intersect avx512f
avx512vpopcntdq avx512f
avxvnni avx2
bmi
bmi2
cldemote
clflushopt
clwb
clzero
crc32
cx16 | __GCC_HAVE_SYNC_COMPARE_AND_SWAP_16
enqcmd
f16c avx
fma avx
fma4 avx sse4a
fsgsbase
fxsr
gfni sse2
hreset
invpcid
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
sse
sse2 sse
sse3 sse2
sse4.1 ssse3
sse4.2 ~crc32 ~popcnt sse4.1
sse4a sse3
ssse3 sse3
tbm
tsxldtrk
uintr
vaes aes avx
vpclmulqdq avx pclmul
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
penryn | core2 | =core2 +sse4.1
bonnell | atom | =core2 +movbe
atom = bonnell
silvermont | slm | =core2 +crc32 +movbe +pclmul +popcnt +prfchw +rdrnd +sse4.1 +sse4.2
slm = silvermont
goldmont | goldmont | =silvermont +aes +clflushopt +fsgsbase +rdseed +sha +xsave +xsavec +xsaveopt +xsaves
goldmont-plus | goldmont_plus | =goldmont +ptwrite +rdpid +sgx
tremont | tremont | =goldmont-plus +clwb +gfni
nehalem | corei7 | =core2 +crc32 +popcnt +sse4.1 +sse4.2
corei7 = nehalem
westmere | corei7 | =nehalem +pclmul
sandybridge | corei7 | =nehalem +avx +pclmul +xsave +xsaveopt
corei7-avx = sandybridge
ivybridge | corei7 | =sandybridge +f16c +fsgsbase +rdrnd
core-avx-i = ivybridge
haswell | corei7 | =ivybridge +avx2 +bmi +bmi2 +fma +invpcid +lzcnt +movbe
core-avx2 = haswell
broadwell | corei7 | =haswell +adx +prfchw +rdseed
skylake | corei7 | =broadwell +aes +clflushopt +sgx +xsavec +xsaves
skylake-avx512 | corei7 | =skylake +avx512bw +avx512cd +avx512dq +avx512f +avx512vl +clwb +pku -sgx
skx = skylake-avx512
cascadelake | corei7 | =skylake-avx512 +avx512vnni
cooperlake | corei7 | =skylake-avx512 +avx512bf16 +avx512vnni
cannonlake | corei7 | =skylake-avx512 +avx512ifma +avx512vbmi +sgx +sha -clwb
icelake-client | corei7 | =cannonlake +avx512bitalg +avx512vbmi2 +avx512vnni +avx512vpopcntdq +gfni +rdpid +vaes +vpclmulqdq
rocketlake | corei7 | =icelake-client -sgx
icelake-server | corei7 | =icelake-client +clwb +pconfig +wbnoinvd
tigerlake | corei7 | =icelake-client +avx512vp2intersect +clwb +kl +movdir64b +movdiri +shstk +widekl
sapphirerapids | corei7 | =icelake-server +amx-bf16 +amx-int8 +amx-tile +avx512bf16 +avx512fp16 +avx512vp2intersect +avxvnni +cldemote +enqcmd +movdir64b +movdiri +ptwrite +serialize +shstk +tsxldtrk +uintr +waitpkg
alderlake | corei7 | =skylake +avxvnni +cldemote +clwb +gfni +hreset +kl +movdir64b +movdiri +pconfig +pku +ptwrite +rdpid +serialize +sha +shstk +vaes +vpclmulqdq +waitpkg +widekl
knl | knl | =broadwell +aes +avx512cd +avx512er +avx512f +avx512pf +prefetchwt1
knm | - | =knl +avx512vpopcntdq
k8 |  | +3dnow +3dnowa
athlon64 = k8
athlon-fx = k8
opteron = k8
k8-sse3 |  | =k8 +sse3
athlon64-sse3 = k8-sse3
opteron-sse3 = k8-sse3
amdfam10 | amdfam10 | =nocona +3dnow +3dnowa +lzcnt +popcnt +prfchw +sahf +sse4a
barcelona = amdfam10
btver1 | btver1 | =core2 +lzcnt +popcnt +prfchw +sse4a
btver2 | btver2 | =sandybridge +aes +bmi +f16c +lzcnt +movbe +prfchw +sse4a
bdver1 | bdver1 | =sandybridge +aes +fma4 +lwp +lzcnt +prfchw +sse4a +xop -xsaveopt
bdver2 | bdver2 | =bdver1 +bmi +f16c +fma +tbm
bdver3 | bdver3 | =bdver2 +fsgsbase +xsaveopt
bdver4 | bdver4 | =bdver3 +avx2 +bmi2 +movbe +mwaitx +rdrnd
znver1 | znver1 | =skylake +clzero +mwaitx +sha +sse4a -invpcid -sgx
znver2 | znver2 | =znver1 +clwb +rdpid +wbnoinvd
znver3 | znver3 | =znver2 +invpcid +pku +vaes +vpclmulqdq
x86-64 |  |
x86-64-v2 | - | =nehalem
x86-64-v3 | - | =haswell -fsgsbase -invpcid -pclmul -rdrnd -xsaveopt
x86-64-v4 | - | =x86-64-v3 +avx512bw +avx512cd +avx512dq +avx512f +avx512vl
`,
  narrowProcessors: ``,
};
