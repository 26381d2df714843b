# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "raw-strings-in-macros.h"

"R\"(a\\b\"c)\"" R"(a
#define Q
)" "R\"(\n)\""
