int print(const char *format, __builtin_va_list arguments);
struct holder { __builtin_va_list arguments; };
