#if 0
/*
#endif
*/
#else
yes
#endif
