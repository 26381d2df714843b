int __attribute__((visibility("hidden"))) hidden(void);
int __attribute__((visibility("default"))) shown(void);
