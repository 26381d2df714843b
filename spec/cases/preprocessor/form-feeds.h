abc
#define X 2
#  define Y 3
X Y
