char *name(int index);
