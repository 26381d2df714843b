void (*(*(*deep)(void (*)(int), int (*(*)(void))[2]))[3])(char);
