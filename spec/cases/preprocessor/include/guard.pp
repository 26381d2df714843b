# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "guard.h"
# 1 "parts/guarded.h" 1


guarded
# 2 "guard.h" 2

end
