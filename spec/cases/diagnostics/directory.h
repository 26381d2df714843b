#include "sub"
int kept(void);
