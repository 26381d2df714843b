sizet length(const char *text);
int kept(unknown_t *p);
struct s { missing_t m; };
