struct a { int x; };
struct b { double y; char z; };
union u { struct a a; struct b b; char raw[20]; };
