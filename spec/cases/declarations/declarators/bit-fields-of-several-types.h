struct s { char a; short b : 4; int c : 4; char d; };
