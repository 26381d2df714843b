// flags: --compiler clang

int checked(int a) __attribute__((diagnose_if(a < 0, "negative", "warning")));
