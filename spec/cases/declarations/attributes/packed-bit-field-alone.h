struct s { char a; int b : 5 __attribute__((packed)); int c : 30 __attribute__((packed)); };
