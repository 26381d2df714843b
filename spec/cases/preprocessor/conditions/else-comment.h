#if 1
yes
#else // comment
no
#endif /* comment */
