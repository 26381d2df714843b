struct later *pointer;
struct later { int a; };
