struct bits { unsigned long long a : 40; unsigned long long b : 30; };
