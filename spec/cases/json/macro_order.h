#define FIRST (SECOND + 1)
#define SECOND 2
#define BROKEN (missing + 1)
#define NEEDS_BROKEN BROKEN
#define SELF SELF
