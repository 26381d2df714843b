typedef int count;
struct s { count count; };
extern count total;
