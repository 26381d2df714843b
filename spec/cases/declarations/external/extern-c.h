extern "C" {
int inside(int);
}
int after;
