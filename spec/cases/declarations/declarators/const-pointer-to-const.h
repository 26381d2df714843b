const char *const name;
char *const *const *deep;
int *volatile *restrict_me(int *restrict *restrict);
