int twice;
int twice;
extern int twice;
