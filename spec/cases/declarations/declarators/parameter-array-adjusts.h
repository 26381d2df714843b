int sum(int values[10], int more[]);
