struct holder { int a; union { struct { int x; } one; char many[0]; }; };
