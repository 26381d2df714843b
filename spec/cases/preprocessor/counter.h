__COUNTER__ __COUNTER__
#define id(x) x x
id(__COUNTER__) __COUNTER__
#define cat(a,b) a##b
#define xcat(a,b) cat(a,b)
xcat(x,__COUNTER__) cat(x,__COUNTER__)
#if __COUNTER__ == 5
five
#endif
__COUNTER__
