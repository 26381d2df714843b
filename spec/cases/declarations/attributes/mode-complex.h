typedef _Complex float small __attribute__((mode(SC)));
typedef _Complex float large __attribute__((mode(DC)));
struct s { char c; large l; small m; };
