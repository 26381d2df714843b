struct __attribute__((packed)) before { char a; int b; };
struct after { char a; int b; } __attribute__((__packed__));
