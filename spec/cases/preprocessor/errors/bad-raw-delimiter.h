R"a b(c)a b"
