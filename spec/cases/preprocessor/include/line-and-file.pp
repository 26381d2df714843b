# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "line-and-file.h"
1 "line-and-file.h"
# 1 "parts/line-here.h" 1
1 "parts/line-here.h"
# 3 "line-and-file.h" 2
3 "line-and-file.h"
