# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "line-marker-system.h"
# 1 "sys.h" 1 3
text
# 4 "line-marker-system.h" 2
end
