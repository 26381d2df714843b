# 33 "made.c"
__LINE__ __FILE__
