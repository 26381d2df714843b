// flags: --std=c23

constexpr int count = 5;
int list[count];
struct s { int a : count; char b[count * 2]; };
enum { next = count + 1 };
