#define w(...) p(0, ## __VA_ARGS__) // flags: -std=c99
#define v(f, ...) p(f, ## __VA_ARGS__)
w() w(1) v(1) v(1,) v(1,2)
