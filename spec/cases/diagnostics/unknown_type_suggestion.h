typedef struct foobar { int a; } foobar_t;
foobar first(void);
foobar_r second(void);
inr third(void);
