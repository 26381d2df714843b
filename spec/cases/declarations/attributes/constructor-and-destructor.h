void __attribute__((constructor)) before_main(void);
void __attribute__((destructor(101))) after_main(void);
