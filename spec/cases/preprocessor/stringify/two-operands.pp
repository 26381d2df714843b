# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "two-operands.h"

"1" "2" "1" "" "" "" "a b" "c" "a b"
