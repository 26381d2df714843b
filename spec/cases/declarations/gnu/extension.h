__extension__ typedef long long wide;
struct s { __extension__ union { int a; float b; }; };
