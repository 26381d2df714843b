struct s { const int a; volatile char b; int *const c; } const d;
