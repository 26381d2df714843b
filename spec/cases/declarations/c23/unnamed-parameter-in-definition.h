// flags: --std=c23

int ignore(int, char *) { return 0; }
