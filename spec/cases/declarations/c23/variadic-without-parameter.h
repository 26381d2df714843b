// flags: --std=c23

void anything(...);
