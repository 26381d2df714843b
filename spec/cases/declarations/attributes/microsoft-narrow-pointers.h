// flags: --target=x86_64-windows-msvc
/* A pointer of 32 bits in a program of 64 is the number in it. */
typedef void *__ptr32 handle;
struct message {
  char kind;
  handle owner;
  void *__ptr64 body;
  char *__ptr32 __uptr texts[3];
};
static_assert(sizeof(struct message) == 32, "static_assert is a keyword");
void send(handle owner, const char *__ptr32 const *list);
