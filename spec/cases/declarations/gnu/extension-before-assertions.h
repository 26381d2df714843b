__extension__ _Static_assert(sizeof(int) == 4, "int");
__extension__ __extension__ _Static_assert(1, "twice");
__extension__ __asm__("nop");
__extension__;
struct s { __extension__ _Static_assert(1, "within"); int a; __extension__ union { int b; }; };
__extension__ typedef long long wide;
wide after;
