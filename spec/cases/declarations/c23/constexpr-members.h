// flags: --std=c23

struct pt { int x, y; double d; int arr[3]; struct { short in; }; struct { char c[4]; } s; };
constexpr struct pt origin = { 3, 4, 2.5, {1,2,3}, {8}, {"ab"} };
constexpr struct pt des = { .y = 9, .arr[1] = 5, 6, .in = -1 };
constexpr struct pt flat = { 1, 2, 3, 4, 5, 6, 7, 'a', 'b' };
constexpr struct { struct pt p; int z; } nest = { { 1, 2 }, 5 };
constexpr struct { struct pt p; int z; } nest2 = { .p.y = 2, .p.x = 1, .z = 7 };
enum { OX = origin.x, OY = origin.y, DY = des.y, DX = des.x, IN = origin.in, DIN = des.in, FIN = flat.in, NP = nest.p.y, NZ = nest.z, N2 = nest2.p.y, NX = nest2.p.x, Z0 = nest.p.in, PX = (origin).x + (origin.y) };
constexpr double dd = origin.d;
enum { DD = (int)(dd * 2) };
constexpr union { int a; float b; } u = { .a = 7 };
enum { UA = u.a };
struct bits { unsigned a : des.y; int b; };
