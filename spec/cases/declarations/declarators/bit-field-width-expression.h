enum { width = 3 };
struct bits { int a : width + 2; int b : sizeof(int); };
