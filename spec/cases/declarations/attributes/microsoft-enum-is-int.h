// flags: --target x86_64-windows-msvc

enum large { most = 0xffffffff };
struct s { enum large l; };
