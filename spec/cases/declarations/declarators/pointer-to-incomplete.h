struct later;
extern struct later *one;
extern union never *two;
struct later { int a; };
