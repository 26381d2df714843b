# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "commas-of-variadic.h"

"a,b" "a , b" "a ,b" "" "," "(a,b), c"
