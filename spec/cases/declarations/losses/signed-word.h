typedef __signed__ int __s32;
typedef __signed__ char __s8;
struct s { __s8 a; __s32 b; };
