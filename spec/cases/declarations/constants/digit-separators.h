// flags: --std=c23

enum { separated = 1'000'000 };
