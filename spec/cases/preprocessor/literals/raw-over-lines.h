R"(one
two
three)" after
