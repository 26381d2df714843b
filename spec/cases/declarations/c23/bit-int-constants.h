// flags: --std=c23

enum : long { a = 5wb, b = 7uwb, c = (_BitInt(4))7 };
typeof(1wb) d;
typeof(7uwb) e;
