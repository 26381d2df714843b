extern _Atomic int counter;
struct with_atomic { char c; long long _Atomic value; };
