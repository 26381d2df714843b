#if 1
a
#elif 1/0
b
#else
c
#endif
#if 0
"unterminated ' /* " */
#bogus
don't
#if garbage (
#elif
#else x
#endif
/* #endif
*/ #else
d
#endif
#ifdef __LINE__
e
#endif
#if defined X || defined(__FILE__) && !defined Y
f
#endif
#define D defined(__LINE__)
#if D
g
#endif
#if -1 > 0u
h
#endif
#if -1 >> 1 == -1 && (-1)/2 == 0 && 7%-3==1 && -7/2==-3
i
#endif
#if 'a' == 97 && '\377' < 0 && 'ab' == 24930 && L'\xffffffff' < 0
j
#endif
#if 0xffffffffffffffff == -1
k
#endif
#if 1 ? 2 : (1/0)
l
#endif
#if (2 || 1/0) && !(0 && 1/0)
m
#endif
#if 1 == 1L && 1u == 1ULL && 0b101 == 5 && 017 == 15
n
#endif
#if (1 ? -1 : 0u) > 0
o
#endif
#if ~0 == -1 && !0 == 1 && - -1 == 1
p
#endif
#if 1 << 63 < 0 && 1u << 63 > 0 && (1 << 64) == 0
q
#endif
#if undefined_thing == 0 && true == 0
r
#endif
#if 0 /* x */ || /*
*/ 1
s
#endif
#if 1 , 2
t
#endif
