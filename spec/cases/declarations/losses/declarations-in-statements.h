int f(void) { for (int i = 0; i < 3; i++) ; 1; int late = 2; return late; }
int after;
