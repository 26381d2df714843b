R"(abc
