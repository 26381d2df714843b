#define PLUS +
#define EMPTY
+PLUS -EMPTY- PLUS+ f(=)
#define f(x) =x=
f(=) +EMPTY+ PLUS PLUS x.EMPTY. 1EMPTY 1 EMPTY.5
