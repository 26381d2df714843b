# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "name-without-call.h"

F F; F, (F) [F]
