#define a 1
#pragma something a
a
