int (*(*(*deep)(int (*)(char)))[3])(double);
