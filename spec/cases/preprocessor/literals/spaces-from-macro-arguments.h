#define X(a, b) a b
#define Y(a, b) a/**/b
#define Z(a) -a
X(,) Y(+,+) Z(-1) Z( -1)
