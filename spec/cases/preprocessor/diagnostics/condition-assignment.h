#if 1 = 2
#endif
#if a += 1
#endif
#if ++1
#endif
#if 1++
#endif
#if a->b
#endif
#if a.b
#endif
#if a[1]
#endif
#if {
#endif
#if ;
#endif
#if @
#endif
#if 1 # 2
#endif
#if ##
#endif
#if ...
#endif
#if \\ 
#endif
#if `
#endif
