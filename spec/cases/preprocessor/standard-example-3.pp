# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "standard-example-3.h"
# 15 "standard-example-3.h"
f(2 * (y+1)) + f(2 * (f(2 * (z[0])))) % f(2 * (0)) + t(1);
f(2 * (2 +(3,4)-0,1)) | f(2 * (~ 5)) & f(2 * (0,1))^m(0,1);

int i[] = { 1, 23, 4, 5, };
char c[2][6] = { "hello", "" };
