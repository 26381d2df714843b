# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "system-header.h"
# 1 "parts/system.h" 1

system text
# 2 "system-header.h" 2
end
