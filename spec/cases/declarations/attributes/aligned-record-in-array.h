struct __attribute__((aligned(8))) cell { char a; };
struct s { char a; struct cell cells[3]; };
