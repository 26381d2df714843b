# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "comment-behind.h"
# 1 "parts/plain.h" 1
plain 1
# 2 "comment-behind.h" 2
# 1 "parts/plain.h" 1
plain 1
# 3 "comment-behind.h" 2
