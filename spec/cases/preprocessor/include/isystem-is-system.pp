# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "isystem-is-system.h"

# 1 "parts/plain.h" 1 3 4
plain 1
# 3 "isystem-is-system.h" 2
end
