typedef struct name name;
struct name { name *next; };
