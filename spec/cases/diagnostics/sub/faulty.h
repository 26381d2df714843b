struct faulty { _Alignas(1) int a; };
typedef long char faulty_words;
void voids[3];
int same(int a, int a);
