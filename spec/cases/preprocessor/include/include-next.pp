# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "include-next.h"

# 1 "parts/level.h" 1
first
# 1 "parts/next/level.h" 1
second
# 3 "parts/level.h" 2
# 3 "include-next.h" 2
end
