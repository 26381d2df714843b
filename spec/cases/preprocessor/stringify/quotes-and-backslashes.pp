# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "quotes-and-backslashes.h"

"\"a\\n\"" "'\\0'" "\"\\\\\"" "\n" "\"a\\\"b\"" "'\"'"
