// flags: --target i386-linux-gnu

int __attribute__((regparm(3))) quick(int a);
