void nothing(void);
extern void *anything;
