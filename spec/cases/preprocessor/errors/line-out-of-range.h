// flags: -pedantic
#line 0
#line 3000000000
