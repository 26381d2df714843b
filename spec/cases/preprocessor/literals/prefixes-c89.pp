# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "prefixes-c89.h"

L"a" u"a" U"a" u8"a" R"(a)"
