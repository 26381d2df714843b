struct __attribute__((packed)) s { char a; void *b; void (*c)(int); };
