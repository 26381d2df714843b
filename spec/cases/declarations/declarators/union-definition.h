union either { char a; double b; int c[3]; };
