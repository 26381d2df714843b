struct __attribute__((scalar_storage_order("big-endian"))) s { int a; unsigned b : 4; unsigned c : 12; };
