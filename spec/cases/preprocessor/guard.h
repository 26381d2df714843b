/* c */
#ifndef G
#define G
int g;
#endif // x

