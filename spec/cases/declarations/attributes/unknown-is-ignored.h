int __attribute__((of_another_compiler(1, "two", 3 + 4))) kept(int);
struct __attribute__((of_another_compiler)) s { char c; int i; };
