typedef int word __attribute__((mode(pointer)));
struct s { char c; word w; };
