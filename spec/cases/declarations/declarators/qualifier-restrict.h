void copy(void *restrict to, const void *__restrict from, char *__restrict__ more);
