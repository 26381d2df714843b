struct pair { int x, y; } make(int x, int y);
union number { int i; double d; };
union number other(void);
