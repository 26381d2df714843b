struct __attribute__((scalar_storage_order("little-endian"))) s { int a; unsigned b : 4; };
