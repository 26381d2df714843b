int merged(int (*)(), double *);
int merged(int (*)(char *), double *named);
