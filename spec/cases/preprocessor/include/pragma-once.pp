# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "pragma-once.h"
# 1 "parts/once.h" 1

once
# 2 "pragma-once.h" 2

end
