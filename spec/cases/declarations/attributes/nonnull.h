void need(char *a, char *b) __attribute__((nonnull(1, 2)));
void need_all(char *a) __attribute__((nonnull));
char *never_null(void) __attribute__((returns_nonnull));
