#define N 7
#define S "q.h"
#line N S
#error x
#line N N
#line S
