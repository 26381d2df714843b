int a;;
;
int f(void) { return 0; };
int b;
