// flags: --compiler=clang
typedef _Bool mask8 __attribute__((ext_vector_type(8)));
typedef _Bool mask17 __attribute__((ext_vector_type(17)));
struct masks { char c; mask8 a; mask17 b; };
unsigned _ExtInt(40) old_spelling;
