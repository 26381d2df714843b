# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "prefixes.h"
L"a" u"a" U"a" u8"a" L'a' u'a' U'a'
