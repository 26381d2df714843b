void f(register int quick);
void body(void) { auto int slow; register int fast; }
