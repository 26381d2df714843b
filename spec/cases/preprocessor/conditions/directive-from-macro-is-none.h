#define HASH #
#define EMPTY
EMPTY # define A 1
HASH define B 2
A B
