// flags: --std=c23

enum small : unsigned char { a, b = 200 };
struct s { enum small e; char c; };
