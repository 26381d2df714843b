static int inside(int);
static int inside(int a) { return a; }
int outside(int);
