#define s(x) #x
s(R"(a\b"c)") R"(a
#define Q
)" s(R"(
)")
