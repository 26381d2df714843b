int *__attribute__((unused)) pointer;
int (__attribute__((unused)) *function)(void);
