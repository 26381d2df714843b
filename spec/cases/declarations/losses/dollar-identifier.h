int with$dollar(int a$b);
