// flags: --std=c23

struct pair { int a, b; } pair = {};
