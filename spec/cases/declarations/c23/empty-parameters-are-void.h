// flags: --std=c23

int none();
