# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "rescan-with-rest-of-file.h"
# 11 "rescan-with-rest-of-file.h"
f(2 * (y+1)) + f(2 * (f(2 * (z[0])))) % f(2 * (0)) + t(1);
f(2 * (2 +(3,4)-0,1)) | f(2 * (~ 5)) & f(2 * (0,1))^m(0,1);
