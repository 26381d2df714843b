#define if while
#define int long
if int
#undef if
if
#if int == 0
x
#endif
