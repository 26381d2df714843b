# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "standard-example-7.h"




fprintf(stderr, "Flag");
fprintf(stderr, "X = %d\n", x);
puts("The first, second, and third items.");
((x>y)?puts("x>y"): printf("x is %d but y is %d", x, y));
