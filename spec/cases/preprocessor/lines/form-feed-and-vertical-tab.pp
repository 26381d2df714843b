# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "form-feed-and-vertical-tab.h"
a b

1
