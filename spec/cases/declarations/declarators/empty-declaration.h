;
int after;
