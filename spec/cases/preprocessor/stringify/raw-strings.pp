# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "raw-strings.h"

"R\"(a\nb)\"" "R\"x(\"\\)x\""
