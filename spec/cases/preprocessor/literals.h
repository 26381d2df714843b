L"a" u"b" U"c" u8"d" L'a' u'b' U'c' u8'd' R"x(a)b" ) y)x" uR"(z)" LR"(
"q
)" x"s" l"s"
