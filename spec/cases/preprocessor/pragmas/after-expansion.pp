# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "after-expansion.h"

1
#pragma p
# 2 "after-expansion.h"
 1 2
#pragma p
# 2 "after-expansion.h"
 2
