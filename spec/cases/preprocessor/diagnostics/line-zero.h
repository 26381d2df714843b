#line 0
