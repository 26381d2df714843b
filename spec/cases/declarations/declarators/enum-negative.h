enum sign { minus = -1, plus = 1 };
struct of_sign { enum sign s; };
