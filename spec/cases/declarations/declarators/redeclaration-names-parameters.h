void f(int, int);
void f(int width, int height);
