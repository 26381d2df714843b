F(a
