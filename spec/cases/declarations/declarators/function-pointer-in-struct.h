struct operations { int (*open)(const char *path); void (*close)(int); };
