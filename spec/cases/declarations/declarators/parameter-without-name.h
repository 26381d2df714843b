int unnamed(int, char *, struct s *);
