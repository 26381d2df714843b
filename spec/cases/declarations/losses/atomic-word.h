_Atomic int counter;
struct s { _Atomic long value; };
