// flags: --target x86_64-windows-msvc

struct s { char a : 3; int b : 5; char c; };
