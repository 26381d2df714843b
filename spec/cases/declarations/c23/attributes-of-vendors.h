// flags: --std=c23

struct [[gnu::packed]] tight { char a; int b; };
struct s { char a; [[gnu::aligned(16)]] char b; };
[[vendor::unknown(1, "x")]] int kept;
