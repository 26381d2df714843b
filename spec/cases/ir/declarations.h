/** A point in the plane. */
struct point { int x; /**< to the right */ int y; };
enum color { RED, GREEN = 0x10, BLUE };
typedef struct point point_t;
/** Moves a point. */
point_t move(point_t p, int by);
extern const char *names[3];
#define LIMIT (GREEN + 1u)
#define ADD(a, b) ((a) + (b))
