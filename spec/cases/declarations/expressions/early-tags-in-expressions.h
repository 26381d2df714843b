/* C11 6.2.1p7: a tag that an expression defines is in scope behind it, within the same declaration, too. */
struct outer {
  char bytes[sizeof(struct inner { short s; })];
  struct inner inner;
  _Static_assert(sizeof(struct asserted { int x; }) == 4, "");
  struct asserted asserted;
  int bits : sizeof(struct wide { short s; });
  struct wide wide;
};
int first = sizeof(enum { COUNT = 4 }), second[COUNT];
int third = sizeof(struct __attribute__((packed)) { char c; enum { NEXT = 5 } i; }), fourth[NEXT];
_Alignas(sizeof(struct align { double d; })) struct align aligned;
