R"x(a)"
b
