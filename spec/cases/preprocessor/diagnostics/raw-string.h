R"(a)"
R"x(a)x"
R"a b(x)a b"
