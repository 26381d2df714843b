
int wrong);
int also wrong;
