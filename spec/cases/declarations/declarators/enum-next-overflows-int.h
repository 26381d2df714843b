enum e { most = 0x7fffffff, next };
