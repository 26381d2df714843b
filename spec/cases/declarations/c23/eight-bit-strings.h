// flags: --std=c23

enum { eight = u8'a' };
struct s { char bytes[sizeof u8"ab"]; };
