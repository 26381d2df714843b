# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "embed.h"

int a[] = {65, 66

};
