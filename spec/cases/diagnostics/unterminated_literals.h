char *s = "abc
int x;
char c = 'a;
int y;
char *list[] = { "a", "b };
int z;
struct s { char *member; };
