struct { int a; } table[2];
union { int b; char c; } *other;
