#define OP ==
#define LEFT 1 +
#if LEFT 1 OP 2
yes
#endif
