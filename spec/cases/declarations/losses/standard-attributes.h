[[deprecated]] int old(void);
int after;
