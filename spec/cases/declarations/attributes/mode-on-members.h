enum color { red, green };
struct s { char a; unsigned b __attribute__((mode(HI))); int c __attribute__((mode(byte))); };
