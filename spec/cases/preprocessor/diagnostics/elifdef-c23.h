// flags: -std=c2x
#if 0
#elifdef
#endif
#if 0
#elifdef 1
#endif
#if 0
#elifndef A B
#endif
#if 1
#elifdef
#elifdef 1 2
#endif
#if 0
#else
#elifdef A
#elifndef A
#endif
#elifdef A
#elifndef B
