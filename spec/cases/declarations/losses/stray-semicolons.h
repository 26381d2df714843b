;;
struct s { int a;; };
int after;;
