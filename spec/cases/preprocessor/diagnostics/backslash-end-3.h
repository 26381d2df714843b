#define A \
