struct __attribute__((visibility("default"))) s { int a; };
extern int __attribute__((visibility("protected"))) guarded;
