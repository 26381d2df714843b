// flags: -std=c11
u8"a" u'a' U"a" R"(a)"
