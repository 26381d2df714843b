#line 010
#error x
