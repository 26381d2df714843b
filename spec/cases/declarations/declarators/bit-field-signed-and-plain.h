struct s { signed int a : 4; int b : 4; unsigned int c : 4; };
