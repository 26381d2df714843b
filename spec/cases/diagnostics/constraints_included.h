#include "sub/faulty.h"
int kept(struct faulty *a, faulty_words b);
