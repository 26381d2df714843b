#define int long
#define if(x) when(x)
int a; if (1) if
