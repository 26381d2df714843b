int *cells[4];
