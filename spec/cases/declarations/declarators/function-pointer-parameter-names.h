void each(int (*visit)(void *context, const char *name), void *context);
