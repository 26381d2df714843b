struct __attribute__((packed)) s { char a; int list[]; };
