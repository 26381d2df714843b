int matrix[2][3][4];
struct of_matrix { char c; short m[2][3]; };
