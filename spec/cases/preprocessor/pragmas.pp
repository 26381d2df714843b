# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "pragmas.h"
#pragma pack(push, 1)

#pragma P(2)
#pragma unknown a b

#pragma pack(4)
# 5 "pragmas.h"
 x


#pragma pack(8)
# 7 "pragmas.h"
 y z


#pragma pack(16)
# 9 "pragmas.h"
 w
#pragma
#pragma STDC FENV_ACCESS ON

a
#pragma pack()
# 13 "pragmas.h"
 b
a
#pragma foo bar
# 14 "pragmas.h"
 b

#pragma weak R
