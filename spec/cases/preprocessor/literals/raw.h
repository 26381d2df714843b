R"(a"b)" R"x(a)"b)x" LR"(a)" u8R"(a)" uR"(a)" UR"(a)"
