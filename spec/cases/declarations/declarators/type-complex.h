double _Complex plain(_Complex float f, long double _Complex l);
struct complex_members { char c; float _Complex f; double _Complex d; long double _Complex l; };
