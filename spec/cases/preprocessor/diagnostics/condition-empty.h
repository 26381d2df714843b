#if
#endif
#if /* x */
#endif
#define E
#if E
#endif
#if 0
#elif
#endif
#if 0
#elif E
#endif
