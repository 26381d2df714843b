int (((wrapped)));
int (function)(int);
