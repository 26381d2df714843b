# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "call-ends-behind-header.h"

# 1 "parts/half-open.h" 1
# 3 "call-ends-behind-header.h" 2
<1|2>
