/** What System z's flags change about gcc 12's predefined macros: facts. `machine.ts` tells how they are read. */

export const s390xFlags: string = `
-mhtm
  __HTM__
-mzvector
  _Bool=_Bool __VECTOR_KEYWORD_SUPPORTED__ __VEC__=10304 __bool=__attribute__((s390_vector_bool))~unsigned
  __vector=__attribute__((vector_size(16))) bool=bool vector=vector
-msoft-float
  -__FP_FAST_FMA -__FP_FAST_FMAF -__FP_FAST_FMAF32 -__FP_FAST_FMAF32x -__FP_FAST_FMAF64 __GCC_IEC_559=0
  __GCC_IEC_559_COMPLEX=0
-fexcess-precision=standard
  __FLT_EVAL_METHOD__=1 __FLT_EVAL_METHOD_TS_18661_3__=1
-march=arch10 -march=zEC12
  __ARCH__=10 __HTM__
-march=arch11 -march=z13
  __ARCH__=11 __HTM__ __VX__
-march=arch12 -march=z14
  __ARCH__=12 __HTM__ __LONG_DOUBLE_VX__ __VX__
-march=arch13 -march=z15
  __ARCH__=13 __HTM__ __LONG_DOUBLE_VX__ __VX__
-march=arch14 -march=z16
  __ARCH__=14 __HTM__ __LONG_DOUBLE_VX__ __VX__
-march=arch5 -march=z900
  __ARCH__=5
-march=arch6 -march=z990
  __ARCH__=6
-march=arch7 -march=z9-109 -march=z9-ec
  __ARCH__=7
-march=arch8 -march=z10
  __ARCH__=8
`;
