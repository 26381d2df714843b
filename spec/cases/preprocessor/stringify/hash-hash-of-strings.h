#define WIDE(x) L ## #x
WIDE(a)
