# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "comparison-is-signed.h"

signed
