_Float32 a;
_Float64 b;
_Float128 c;
_Float32x d;
__float128 e;
struct s { char f; _Float16 g; __float128 h; };
