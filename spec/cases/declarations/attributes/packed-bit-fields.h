struct __attribute__((packed)) s { unsigned a : 7; unsigned b : 30; unsigned c : 3; };
