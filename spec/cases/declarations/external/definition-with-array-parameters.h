int sum(int n, const int list[n]) { int s = 0; while (n--) s += list[n]; return s; }
int after;
