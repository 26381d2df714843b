// flags: -trigraphs
R"(a\
b ??/ c)" "??/""
