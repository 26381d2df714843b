int a;
int a = 3;
extern int a;
static int b;
static int b;
