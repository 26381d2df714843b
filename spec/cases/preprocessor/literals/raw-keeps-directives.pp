# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "raw-keeps-directives.h"
R"(
#define A 1
/* not a comment */
)" A
