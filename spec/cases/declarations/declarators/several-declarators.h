int first, *second, third[3], fourth(void);
