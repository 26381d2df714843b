# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "nested-arguments.h"


{{1:2}:(3,4)} f

f


{1:2} 1,2


g ( 1 ) g ( 2) {(:)}
