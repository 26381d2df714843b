struct s { char a; char b __attribute__((aligned)); };
