/* GNU C 6.20: parameters that are declared ahead lend their names to lengths and are none of the function's. */
int sum(int count; int values[count], int count);
void transpose(int rows, int columns; double matrix[rows][columns], int rows, int columns);
void several(int rows; int columns; int (*matrix)[rows][columns], int rows, int columns, ...);
typedef void (*visitor)(unsigned length; char text[static length], unsigned length);
