int (*rows(int n))[4];
char (*(*table(void))[2])(int);
