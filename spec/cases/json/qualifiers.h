const char *const *names(void);
extern volatile int *const port;
void copy(void *restrict to, const void *restrict from);
