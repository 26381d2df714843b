# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "prefixes-c11-strict.h"

u8"a" u'a' U"a" R"(a)"
