#define S(x) #x
S(1.5e+10) S(0x1p-3) S(.5f)
