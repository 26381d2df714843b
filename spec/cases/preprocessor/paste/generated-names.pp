# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "generated-names.h"

int a_int; int *get_a_int(void); long b_long; long *get_b_long(void);
