struct __attribute__((packed)) s { char a : 3; int : 0; char b : 3; };
