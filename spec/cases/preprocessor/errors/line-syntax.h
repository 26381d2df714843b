#line
#line x
#line 1 x
