// flags: --compiler clang

int __attribute__((overloadable)) size(int);
