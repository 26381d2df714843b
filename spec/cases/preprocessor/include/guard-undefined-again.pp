# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "guard-undefined-again.h"
# 1 "parts/guarded.h" 1


guarded
# 2 "guard-undefined-again.h" 2

# 1 "parts/guarded.h" 1


guarded
# 4 "guard-undefined-again.h" 2
