struct nothing {};
int after;
