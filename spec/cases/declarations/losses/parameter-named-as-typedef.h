typedef struct thing thing;
void f(thing *thing);
struct s { struct thing *thing; };
