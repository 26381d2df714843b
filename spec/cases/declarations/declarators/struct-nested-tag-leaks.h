struct outer { struct inner { int a; } member; };
struct inner outside;
