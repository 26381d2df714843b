#ifndef NEEDED
#error define NEEDED before this header
#endif
#warning and think twice
int kept(void);
