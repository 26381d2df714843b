#pragma GCC visibility push(hidden)
#pragma GCC diagnostic ignored "-Wunused"
int inside(void);
#pragma GCC visibility pop
int after;
