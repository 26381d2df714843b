# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "standard-example-4.h"
# 10 "standard-example-4.h"
printf("x" "1" "= %d, x" "2" "= %s", x1, x2);
fputs("strncmp(\"abc\\0d\", \"abc\", '\\4') == 0" ": @\n", s);

"vers2.h"
"hello";
"hello" ", world"
