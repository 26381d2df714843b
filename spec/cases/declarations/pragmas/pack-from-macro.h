#define TIGHT _Pragma("pack(push, 1)")
#define END _Pragma("pack(pop)")
TIGHT
struct s { char a; int b; };
END
struct t { char a; int b; };
