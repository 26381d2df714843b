#line 1 "a" x
#line 2 L"b"
#line 3 u8"b"
#line 4 <b>
#line 5 b
