enum first { one = 1 };
enum second { two = one + 1 };
