# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "wanted-twice.h"
# 1 "parts/conditional.h" 1



unwanted
# 2 "wanted-twice.h" 2

# 1 "parts/conditional.h" 1

wanted
# 4 "wanted-twice.h" 2
