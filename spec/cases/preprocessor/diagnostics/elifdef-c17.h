#if 0
#elifdef X
a
#endif
#if 1
#elifdef
#endif
#if 0
#elifndef X
b
#endif
#elifdef A
#elifndef A
