#define L __LINE__
L
#define G(x) L x L
G(
L
)
