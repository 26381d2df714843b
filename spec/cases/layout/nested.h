struct shape {
  int kind;
  union { struct { double radius; } circle; struct { float width, height; }; };
  void (*draw)(const struct shape *self);
  char name[];
};
