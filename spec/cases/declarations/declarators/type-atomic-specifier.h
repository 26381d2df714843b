struct atomics { _Atomic(char) a; _Atomic(int) b; _Atomic(long long) c; _Atomic(void *) p; };
