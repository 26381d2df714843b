enum color { RED, GREEN };
static const int LIMIT = 7;
static const unsigned char WRAPPED = 257;
static const double RATIO = 2.5;
static const char NAME[] = "abc";
static const char *const GREETING = "hello";
static const enum color DEFAULT = GREEN;
static int counter = 3;
static const int table[] = { 1, 2 };
const int exported = 9;
#define TWICE(x) ((x) * LIMIT)
