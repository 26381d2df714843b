float _Complex a;
_Complex double b;
long double _Complex c;
_Complex d;
