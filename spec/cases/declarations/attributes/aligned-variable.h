extern int object __attribute__((aligned(64)));
