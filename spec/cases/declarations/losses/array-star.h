void fill(int count, int values[*]);
