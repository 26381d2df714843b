struct item { int a; char b; };
struct s { char count; struct item items[]; };
