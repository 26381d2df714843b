#define PUSH _Pragma("pack(push, 2)")
#define POP _Pragma("pack(pop)")
PUSH struct s { int a; }; POP
