struct s;
int unnamed(int, char *, struct s *);
