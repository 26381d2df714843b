#if defined
#endif
#if defined(
#endif
#if defined(A
#endif
