int a __attribute__(());
int b __attribute__((, unused,));
