enum { standard = _Alignof(double), gnu = __alignof__(long long) };
