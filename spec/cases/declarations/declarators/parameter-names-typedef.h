typedef int T;
void hides(T T);
T still_a_type(void);
