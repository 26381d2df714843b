int must_use(void) __attribute__((warn_unused_result));
