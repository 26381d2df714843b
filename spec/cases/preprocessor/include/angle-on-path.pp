# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "angle-on-path.h"

# 1 "parts/plain.h" 1
plain 1
# 3 "angle-on-path.h" 2
end
