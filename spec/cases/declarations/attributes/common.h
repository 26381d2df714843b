int shared __attribute__((common));
int own __attribute__((nocommon));
