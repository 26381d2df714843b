# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "rest-may-be-left-out.h"

1: []
