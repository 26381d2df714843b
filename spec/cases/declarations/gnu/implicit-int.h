// flags: --std=gnu89

static counter;
main() { return 0; }
