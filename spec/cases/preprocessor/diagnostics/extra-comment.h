#endif
#if 1 /* a */ // b
#else /* c
*/
#endif // d
#undef A /* x */
#ifdef A // y
#endif
#line 3 "a" /* z */
