#de\
fine A 1
#if\
 A
yes
#endif
