#if 0
# if 1
no
# else
no
# endif
#else
yes
#endif
