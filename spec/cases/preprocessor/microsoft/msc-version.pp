# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "msc-version.h"

1938 1 1 __STDC__
