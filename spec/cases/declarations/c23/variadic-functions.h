// flags: --std=c23

int g(int first, ...);
