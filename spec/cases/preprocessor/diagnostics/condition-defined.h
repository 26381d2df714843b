#if defined
#endif
#if defined 1
#endif
#if defined(1)
#endif
#if defined()
#endif
#if defined(A
#endif
#if defined(A B)
#endif
#if defined A B
#endif
#if defined(A))
#endif
#if defined "A"
#endif
#if defined defined
#endif
#if defined(+)
#endif
#if !defined
#endif
#if defined(
#endif
#if defined + 1
#endif
#if defined((A))
#endif
