struct __attribute__((packed)) s;
struct s { char a; int b; };
