# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "iquote-is-for-quotes.h"




quotes alone

# 1 "parts/plain.h" 1
plain 1
# 8 "iquote-is-for-quotes.h" 2
