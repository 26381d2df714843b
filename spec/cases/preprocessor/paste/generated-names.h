#define DECLARE(type, name) type name##_##type; type *get_##name##_##type(void);
DECLARE(int, a) DECLARE(long, b)
