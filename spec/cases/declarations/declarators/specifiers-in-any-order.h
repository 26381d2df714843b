long unsigned typedef int long backwards;
int short unsigned extern mixed;
const static volatile int qualified;
