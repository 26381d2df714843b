#define S(x) #x
S(R"(a
b)") S(R"x("\)x")
