extern char (*rows(void))[];
extern char (*rows(void))[7];
