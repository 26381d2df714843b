#include "sub/outer.h"
int kept(void);
