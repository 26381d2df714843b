# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "splices.h"
ab c d "xy" 'q' ++ += ##
# 13 "splices.h"
12


end z


123 1e+5 .5 xy






q

r <<= L"a" L'b' u8"c"
