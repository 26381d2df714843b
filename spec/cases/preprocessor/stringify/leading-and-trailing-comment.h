#define S(x) #x
S(/* a */ b /* c */) S(// d
e)
