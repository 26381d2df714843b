#define S(x) #x
S("a\n") S('\0') S("\\") S(\n) S("a\"b") S('"')
