# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "of-macro-parameter-call.h"


"a b" "a b" ""
