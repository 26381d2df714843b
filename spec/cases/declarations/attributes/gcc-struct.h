// flags: --target x86_64-windows-gnu

struct __attribute__((gcc_struct)) gcc { char a : 3; int b : 5; char c; };
struct usual { char a : 3; int b : 5; char c; };
