typedef int __attribute__((may_alias)) aliasing;
aliasing *look(void);
