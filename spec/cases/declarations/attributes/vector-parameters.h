typedef float four __attribute__((vector_size(16)));
four add(four a, four b);
four *more(const four *list);
