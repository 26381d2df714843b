# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "space-before-hash.h"

[ "a"] [ "a"]
