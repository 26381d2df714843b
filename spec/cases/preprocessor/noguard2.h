#ifndef NG2
#define NG2
int ng2;
#endif
tail2
