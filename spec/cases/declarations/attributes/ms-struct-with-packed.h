struct __attribute__((ms_struct, packed)) s { char a : 3; int b : 5; short c; };
