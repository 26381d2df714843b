# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "garbage-in-inactive-group.h"
# 11 "garbage-in-inactive-group.h"
yes
