// flags: --std=c23

int a = {};
int list[3] = {};
struct { int b; } record = {};
int after;
