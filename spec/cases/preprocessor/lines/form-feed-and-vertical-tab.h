a b
# define A 1
A
