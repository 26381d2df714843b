# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "nonascii.h"

"é" "\"é\"" "\u00e9"
