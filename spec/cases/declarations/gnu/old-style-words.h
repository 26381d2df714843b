__signed__ char a;
__volatile__ int b;
__const int c;
__inline int d(void) { return 0; }
char *e(char *__restrict__ f);
__complex__ double g;
__thread int h;
