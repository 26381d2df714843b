enum { of_type = _Alignof(double), of_gnu = __alignof__(long long), of_array = _Alignof(int[3]), of_record = _Alignof(struct { char a; short b; }), of_expression = __alignof__(1L) };
