int (**table)(int);
int (*const fixed)(int);
int (*volatile *const deep)(void);
