void fill(int n, int values[n], int rows[n][n + 1]);
