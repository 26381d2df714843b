struct s { char a[3]; short b[2][3]; int c[1]; double d[0]; };
