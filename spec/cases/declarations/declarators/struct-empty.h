struct nothing {};
struct around { char a; struct nothing b; char c; };
