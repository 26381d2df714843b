void fill(int values[restrict], int others[const 3]);
