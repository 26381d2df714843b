/* C11 6.2.1p7: a tag that an expression defines is in the scope of the declaration around it. */
enum { ITEM_SIZE = sizeof(struct item { int x[5]; }), SAME = sizeof(struct item) };
extern struct item first;
int lengths[sizeof(enum order { ASCENDING = 4 })], counts[ASCENDING];
extern enum order given;
_Static_assert(sizeof(struct checked { int x; }) == 4, "");
struct holder {
  struct checked checked;
  int width : sizeof(struct small { char c[3]; });
};
extern struct small *small;
int offsets[__builtin_offsetof(struct small, c[2]) + _Alignof(union both { int i; double d; })];
extern union both both;
typedef __typeof__(struct of_type { short s; }) of_type;
extern struct of_type *(*visit(struct of_type *))[sizeof(struct of_length { long l; })];
void sort(struct of_length *list);
