R"x
