#define A 1
A
#if A \
  && 1
yes
#endif
