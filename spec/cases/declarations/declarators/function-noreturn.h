_Noreturn void stop(void);
void quit(int) __attribute__((noreturn));
