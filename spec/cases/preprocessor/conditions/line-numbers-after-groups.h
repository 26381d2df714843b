#if 0


#endif
__LINE__
#if 1
__LINE__
#endif
__LINE__
