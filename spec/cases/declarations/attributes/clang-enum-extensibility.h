// flags: --compiler clang

enum __attribute__((enum_extensibility(open), flag_enum)) options { a = 1, b = 2 };
