# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "macro-at-end-of-file.h"
# 1 "lev.h" 1

1 "lev.h" 2 "macro-at-end-of-file.h"

tail
# 2 "macro-at-end-of-file.h" 2
(1) <2>


end
