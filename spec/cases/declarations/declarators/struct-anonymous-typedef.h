typedef struct { int a; } *pointer_only, list[3];
extern pointer_only p;
extern list l;
