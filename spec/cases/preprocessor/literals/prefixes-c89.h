// flags: -std=c89
L"a" u"a" U"a" u8"a" R"(a)"
