struct inner { char a; int b; };
struct s { char a; struct inner b __attribute__((packed)); };
