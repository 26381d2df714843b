# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "assert-like.h"

((a == "x" && b[0] != '\n') ? 0 : fail("a == \"x\" && b[0] != '\\n'", "assert-like.h", 2))
