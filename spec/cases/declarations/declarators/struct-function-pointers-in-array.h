struct s { int (*calls[3])(struct s *); void (*(*pick)(int))(void); };
