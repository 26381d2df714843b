#if (1 ? -1 : 0u) > 0
unsigned
#endif
