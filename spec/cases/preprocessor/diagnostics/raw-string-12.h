#define S(x) #x
S(R"(a)")
S(R"z(a
b)z")
R"abc
