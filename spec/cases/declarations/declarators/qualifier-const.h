extern const int object;
int const *read(const char *const *text);
