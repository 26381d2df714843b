# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "import.h"
# 1 "parts/plain.h" 1
plain 1
# 2 "import.h" 2

end
