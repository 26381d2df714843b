// flags: --target x86_64-windows-msvc

struct s { __int8 a; __int16 b; unsigned __int32 c; __int64 d; };
