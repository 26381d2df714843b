struct decimals { _Decimal32 a; _Decimal64 b; _Decimal128 c; };
