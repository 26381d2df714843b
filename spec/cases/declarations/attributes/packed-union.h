union __attribute__((packed)) u { int a; char b[5]; };
