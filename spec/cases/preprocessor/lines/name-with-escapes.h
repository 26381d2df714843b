#line 1 "a\\b\"c.h"
__FILE__
