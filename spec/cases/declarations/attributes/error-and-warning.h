int never(void) __attribute__((error("do not call")));
int seldom(void) __attribute__((warning("think twice")));
