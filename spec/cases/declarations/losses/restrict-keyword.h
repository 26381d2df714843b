char *copy(char *__restrict__ to, const char *__restrict__ from);
