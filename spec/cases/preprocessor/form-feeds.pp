# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "form-feeds.h"
a b c


2 3
