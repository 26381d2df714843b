#line 12abc
#line 1'000
