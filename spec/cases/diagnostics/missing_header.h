#include <zlbi.h>
#include "sbu/inner.h"
#include "sub/iner.h"
int kept(void);
