# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "named-rest-stringified.h"

"a, b" "a ,b"
