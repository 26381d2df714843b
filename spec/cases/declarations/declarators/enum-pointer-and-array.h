enum e { a };
enum e *pointer, list[3], f(enum e);
