extern int table[4][3];
struct of_element { char bytes[sizeof table[0]]; };
