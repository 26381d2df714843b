#define AC(__VA_ARGS__...)
#define AD(__VA_OPT__)
#define AE(__VA_OPT__...)
#define AF(__FILE__) 1
#define AG(x, ...) x ## __VA_ARGS__
