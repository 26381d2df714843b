extern int linkage;
static int linkage;
extern int thread;
extern _Thread_local int thread;
inline int defined(void) { return 1; }
inline int defined(void) { return 2; }
int promoted();
int promoted(char letter);
typedef int type;
typedef long type;
