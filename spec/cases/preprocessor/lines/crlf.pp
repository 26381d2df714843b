# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "crlf.h"

1


yes
