#ifdef
#endif
#ifdef 1
#endif
#ifdef "a"
#endif
#ifdef A B
#endif
#ifdef defined
#endif
#ifdef (A)
#endif
#ifndef
#endif
#ifndef 1
#endif
#ifndef A B
#endif
#ifndef defined
#endif
#ifdef A(
#endif
#ifdef +
#endif
