// flags: -std=gnu89
a // b
/* c */ //* x */ 2
 0x1p+3 