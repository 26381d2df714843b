struct __attribute__((packed)) s { char a; short b[3]; double c[2]; };
