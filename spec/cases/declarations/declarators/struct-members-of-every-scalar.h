struct s { _Bool a; char b; short c; int d; long e; long long f; float g; double h; void *i; };
