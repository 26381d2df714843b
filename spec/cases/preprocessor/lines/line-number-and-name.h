#line 10 "other.c"
__LINE__ __FILE__
