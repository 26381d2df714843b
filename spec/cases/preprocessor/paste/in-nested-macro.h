#define VALUE_1 one
#define VALUE_2 two
#define VALUE(n) VALUE_##n
VALUE(1) VALUE(2) VALUE(3)
