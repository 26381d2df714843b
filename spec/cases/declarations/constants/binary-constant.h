enum { binary = 0b101101 };
