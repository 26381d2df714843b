unsigned a;
signed b;
long c;
long long d;
short e;
long unsigned int f;
int long signed long g;
unsigned char h;
char signed i;
