// flags: --std=c23

enum a : unsigned long { a1 = 1 };
enum : short { c1 = -1 };
enum d : typeof(1ull) { d1 };
struct s { enum a x : 5; };
