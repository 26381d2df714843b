struct __attribute__((packed)) s { char a; struct { char b; int c; } inner; };
