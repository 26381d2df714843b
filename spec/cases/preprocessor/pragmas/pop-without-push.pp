# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "pop-without-push.h"


1
