# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "inner-space-is-one.h"

"a b" "a b" "a b" "a b"
