typedef int word;
int f(unsigned word);
