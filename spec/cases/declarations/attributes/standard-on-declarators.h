// flags: --std=c23

int a [[gnu::aligned(8)]], *[[gnu::unused]] b, c [[maybe_unused]][3];
struct s { char d; int e [[gnu::aligned(8)]] : 3; };
