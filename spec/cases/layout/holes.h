struct padded { char a; int b; char c; };
struct reordered { int b; char a, c; };
union tail { char bytes[9]; long word; };
