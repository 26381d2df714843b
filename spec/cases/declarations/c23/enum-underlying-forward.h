// flags: --std=c23

enum later : short;
struct s { char c; enum later e; };
enum later : short { a, b };
