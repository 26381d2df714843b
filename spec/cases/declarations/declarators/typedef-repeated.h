typedef int again;
typedef int again;
