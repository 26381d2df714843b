# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "benign-redefinitions.h"






A 2
