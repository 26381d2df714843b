struct __attribute__((ms_struct)) s { char a : 3; int : 0; char b : 3; char : 0; long long c; };
