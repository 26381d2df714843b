#if 0
don't
"a" 'b' say "hi
/* it's */ // it's
#if it's
#endif "x
#elif it's
#else 'x
#endif L'x
#error don't say "x
#warning it's
#define EMPTY ''
#pragma foo ''
#line 5 "it's"
