a
b
c
#define A \
1
A
