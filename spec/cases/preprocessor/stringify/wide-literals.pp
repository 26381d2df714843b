# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "wide-literals.h"

"L\"a\"" "u8\"\\x\"" "L'\\''"
