#ifndef NG
#define NG
int ng;
#else
again
#endif
