# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "plain.h"

"a" "1 + 2" "" "\"s\"" "'c'"
