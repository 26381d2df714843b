struct s { struct s *next; struct other { int a; } o; struct other *more; } first, *second;
