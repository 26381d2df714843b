#define VERSION(a,b) ((a)*100+(b))
#define CUR VERSION(3,4)
#if CUR >= VERSION(3,2) && VERSION
a
#endif
#if defined(VERSION) && VERSION(1,2) == 102
b
#endif
#define EMPTY
#if EMPTY +1
c
#endif
#define LT <
#if 1 LT 2
d
#endif
#if (defined(A) + defined(CUR)) == 1
e
#endif
