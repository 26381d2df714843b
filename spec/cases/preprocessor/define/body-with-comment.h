#define A 1 /* one */ + // two
A 2
