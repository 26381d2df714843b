// flags: --std=c23

bool yes(bool no);
struct s { bool a : 1; bool b; };
