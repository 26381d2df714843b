void fill(int values[static 4]);
