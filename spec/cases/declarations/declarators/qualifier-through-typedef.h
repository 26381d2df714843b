typedef char *text;
const text fixed;
typedef const int number;
volatile number both;
