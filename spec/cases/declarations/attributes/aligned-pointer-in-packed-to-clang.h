// flags: --compiler clang

struct behind_pointer { char a; char *__attribute__((aligned(32))) b; } __attribute__((packed));
struct before_name { char a; char (__attribute__((aligned(32))) b); } __attribute__((packed));
struct before_array { char a; char (__attribute__((aligned(32))) b)[64]; } __attribute__((packed));
struct of_function_pointer { char a; char (*__attribute__((aligned(32))) b)(void); } __attribute__((packed));
struct of_second { char a; char b, *__attribute__((aligned(32))) c; } __attribute__((packed));
struct lowered { char a; char *__attribute__((aligned(4))) b; };
struct behind_name { char a; char *b __attribute__((aligned(32))); } __attribute__((packed));
struct before_all { char a; char __attribute__((aligned(32))) *b; } __attribute__((packed));
