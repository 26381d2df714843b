#define SIZE (4 * sizeof(int))
#define MASK (~0u << 4)
#define NAME "text" " more"
#define HALF 0.5f
#define NEGATIVE (-1L)
#define NOTHING ((void *)0)
#define LETTER 'x'
