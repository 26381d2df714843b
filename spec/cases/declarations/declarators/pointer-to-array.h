int (*rows)[4];
