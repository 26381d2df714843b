int __attribute__((cold)) rare(void);
int often(void) __attribute__((__hot__));
