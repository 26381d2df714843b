# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "dollar.h"
$a a$ 1$ #define
