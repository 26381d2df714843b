#define $ 1
$ a$b $1
#if $
#endif
