struct s { char kind; union { struct { short x, y; } point; double value; } as; char last; };
