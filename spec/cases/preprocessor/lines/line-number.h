#line 100
__LINE__
__LINE__
