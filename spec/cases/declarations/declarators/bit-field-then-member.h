struct bits { int a : 4; char b; };
