struct tagged { int a; char b; };
