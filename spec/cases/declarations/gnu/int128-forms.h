__int128 a;
unsigned __int128 b;
__int128_t c;
__uint128_t d;
struct s { char e; __int128 f; __int128 g : 100; };
