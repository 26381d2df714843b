#define R x
R"a" aR"(b)" R "c"
