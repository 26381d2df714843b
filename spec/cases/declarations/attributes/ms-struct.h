struct __attribute__((ms_struct)) s { char a : 3; int b : 5; char c; };
