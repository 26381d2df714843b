#line 010
__LINE__
