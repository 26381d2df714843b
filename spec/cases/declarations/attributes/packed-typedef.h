typedef struct { char a; int b; } __attribute__((packed)) tight;
struct s { char a; tight b; };
