# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "relative-to-the-includer.h"
# 1 "parts/nested.h" 1
before
# 1 "parts/plain.h" 1
plain 2
# 3 "parts/nested.h" 2
after
# 2 "relative-to-the-includer.h" 2
