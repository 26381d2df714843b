typedef struct { int a; char b; } untagged;
