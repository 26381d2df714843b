#define EV(...) EV1(EV1(EV1(__VA_ARGS__)))
#define EV1(...) EV2(EV2(EV2(__VA_ARGS__)))
#define EV2(...) __VA_ARGS__
#define END(...)
#define OUT
#define GET_END2() 0, END
#define GET_END1(...) GET_END2
#define GET_END(...) GET_END1
#define NEXT0(t,n,...) n OUT
#define NEXT1(t,n) NEXT0(t,n,0)
#define NEXT(t,n) NEXT1(GET_END t,n)
#define M0(f,x,p,...) f(x) NEXT(p,M1)(f,p,__VA_ARGS__)
#define M1(f,x,p,...) f(x) NEXT(p,M0)(f,p,__VA_ARGS__)
#define MAP(f,...) EV(M1(f,__VA_ARGS__,()()(),()()(),()()(),0))
#define q(x) <x>
MAP(q,1,2,3,4)
