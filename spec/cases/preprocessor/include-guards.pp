# 0 "<built-in>"
# 0 "<command-line>"
# 0 "<command-line>"
# 1 "include-guards.h"
# 1 "guard.h" 1



int g;
# 2 "include-guards.h" 2


# 1 "guard.h" 1



int g;
# 5 "include-guards.h" 2
# 1 "guard2.h" 1


int g2;
# 6 "include-guards.h" 2

# 1 "noguard.h" 1


int ng;
# 8 "include-guards.h" 2
# 1 "noguard.h" 1




again
# 9 "include-guards.h" 2
# 1 "noguard2.h" 1


int ng2;

tail2
# 10 "include-guards.h" 2
# 1 "noguard2.h" 1




tail2
# 11 "include-guards.h" 2
# 1 "lev.h" 1

1 "lev.h" 2 "include-guards.h"

tail
# 12 "include-guards.h" 2
