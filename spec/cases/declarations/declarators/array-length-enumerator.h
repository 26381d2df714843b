enum { count = 3 };
int list[count], more[count * 2 + 1];
