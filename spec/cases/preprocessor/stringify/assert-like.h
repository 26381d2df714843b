#define ASSERT(e) ((e) ? 0 : fail(#e, __FILE__, __LINE__))
ASSERT(a == "x" && b[0] != '\n')
