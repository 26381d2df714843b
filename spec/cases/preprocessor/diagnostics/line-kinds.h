#line
#line x
#line -1
#line 1.5
#line 0x10
#line 1u
#line "a"
#line ()
